package eu.regioflow.budget.rest;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The budget of a project and what became of it, in four views with one total.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/budget")
@Tag(name = "Budget")
class BudgetApi {

	private final Access access;

	private final Projects projects;

	private final Partners partners;

	private final Ledger ledger;

	private final MessageSource texts;

	BudgetApi(Access access, Projects projects, Partners partners, Ledger ledger, MessageSource texts) {
		this.access = access;
		this.projects = projects;
		this.partners = partners;
		this.ledger = ledger;
		this.texts = texts;
	}

	@GetMapping
	@Operation(summary = "Planned, declared, certified, verified and paid by category, partner, period or fund")
	BudgetBody budget(@PathVariable String code, @RequestParam(defaultValue = "category") String by,
			@Parameter(hidden = true) Locale locale) {
		this.access.require(Permission.VIEW_PROJECT, Scope.project(code));
		this.projects.get(code);
		return switch (by) {
			case "category" -> view(code, Dimension.CATEGORY, BudgetBody.CATEGORIES,
					(category) -> this.texts.getMessage("api.category." + category, null, locale));
			case "partner" -> {
				Map<String, String> names = this.partners.findByProjectOrderByNumber(code)
					.stream()
					.collect(Collectors.toMap((partner) -> String.valueOf(partner.number()), Partner::abbreviation));
				yield view(code, Dimension.PARTNER, BudgetBody.NUMBERS, names::get);
			}
			case "period" -> view(code, Dimension.PERIOD, BudgetBody.NUMBERS,
					(period) -> this.texts.getMessage("api.period", new Object[] { period }, locale));
			case "fund" ->
				view(code, Dimension.SOURCE, BudgetBody.SOURCES, (source) -> source.equals(CoFinancing.PARTNER)
						? this.texts.getMessage("api.source.PARTNER", null, locale) : source);
			default -> throw Refusal.invalid("unknown-view", by);
		};
	}

	private BudgetBody view(String code, Dimension dimension, Comparator<String> order,
			Function<String, String> label) {
		return BudgetBody.of(this.ledger.breakdown(Slice.project(code), dimension), order, label);
	}

}
