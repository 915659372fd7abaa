package eu.regioflow.programme.rest;

import java.util.List;

import eu.regioflow.identity.Access;
import eu.regioflow.programme.BudgetCatalogues;
import eu.regioflow.programme.RuleSets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the programmes lay down; it holds nothing of a project.
 */
@RestController
@RequestMapping("/api/v1/rule-sets")
@Tag(name = "Rule sets")
class RuleSetApi {

	private final Access access;

	private final RuleSets ruleSets;

	private final BudgetCatalogues catalogues;

	RuleSetApi(Access access, RuleSets ruleSets, BudgetCatalogues catalogues) {
		this.access = access;
		this.ruleSets = ruleSets;
		this.catalogues = catalogues;
	}

	@GetMapping
	@Operation(summary = "The rule sets with rates, rounding, deadlines and thresholds")
	List<RuleSetBody> list() {
		this.access.actor();
		return this.ruleSets.all().stream().map((rules) -> RuleSetBody.of(rules, this.catalogues.of(rules))).toList();
	}

}
