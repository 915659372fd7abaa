package eu.regioflow.budget.rest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import eu.regioflow.budget.AdoptBudget;
import eu.regioflow.budget.BudgetDrafts;
import eu.regioflow.budget.BudgetReviews;
import eu.regioflow.budget.Contribution;
import eu.regioflow.budget.Investment;
import eu.regioflow.budget.ReplaceBudgetDraft;
import eu.regioflow.budget.StatedBudget;
import eu.regioflow.budget.StatedSmallProjectFund;
import eu.regioflow.budget.TypedLine;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnership.FundShare;
import eu.regioflow.programme.FlatRateKind;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A partner's budget: its draft with all lines beside the plan that was adopted.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/partners/{partner}/budget")
@Tag(name = "Budget")
class PartnerBudgetApi {

	private final Access access;

	private final BudgetReviews reviews;

	private final BudgetDrafts drafts;

	private final ReplaceBudgetDraft replaceDraft;

	private final AdoptBudget adoptBudget;

	PartnerBudgetApi(Access access, BudgetReviews reviews, BudgetDrafts drafts, ReplaceBudgetDraft replaceDraft,
			AdoptBudget adoptBudget) {
		this.access = access;
		this.reviews = reviews;
		this.drafts = drafts;
		this.replaceDraft = replaceDraft;
		this.adoptBudget = adoptBudget;
	}

	@GetMapping
	@Operation(summary = "The draft with its lines, and what its adoption would change")
	PartnerBudgetBody get(@PathVariable String code, @PathVariable int partner) {
		this.access.require(Permission.VIEW_PARTNER_BUDGET, Scope.partner(code, partner));
		return PartnerBudgetBody.of(this.reviews.of(code, partner), this.drafts.adoptions(code, partner));
	}

	@PutMapping
	@Operation(
			summary = "Replace the draft's flat rates, lines and, where they are given, contributions and funds, all or nothing")
	PartnerBudgetBody replace(@PathVariable String code, @PathVariable int partner, ExpectedVersion expected,
			@RequestBody Draft body) {
		this.access.require(Permission.DRAFT_BUDGET, Scope.partner(code, partner));
		this.replaceDraft.replace(code, partner, expected.version(), new StatedBudget(body.read(), body.given(),
				body.investments(), body.contributions(), body.coFinancing(), body.smallProjectFund()));
		return get(code, partner);
	}

	@PostMapping("/adoption")
	@Operation(summary = "Adopt the draft: the plan becomes what it says")
	PartnerBudgetBody adopt(@PathVariable String code, @PathVariable int partner, ExpectedVersion expected,
			@RequestBody Adoption body) {
		this.adoptBudget.adopt(code, partner, expected.version(), body.reason());
		return get(code, partner);
	}

	/**
	 * A draft as it is sent.
	 *
	 * @param flatRates percent by key, such as {@code officeOnStaff}
	 * @param investments left out to keep those that are there; likewise the
	 * contributions
	 * @param coFinancing up to four funds; left out to keep those that are there
	 * @param smallProjectFund with funds and contributions of its own; left out to keep
	 * what is there
	 */
	record Draft(Map<String, Percentage> flatRates, List<TypedLine> lines, List<Investment> investments,
			List<Contribution> contributions, List<FundShare> coFinancing, StatedSmallProjectFund smallProjectFund) {

		Map<FlatRateKind, Percentage> read() {
			Map<FlatRateKind, Percentage> rates = new EnumMap<>(FlatRateKind.class);
			if (this.flatRates != null) {
				this.flatRates.forEach((key, rate) -> rates.put(
						FlatRateKind.ofKey(key).orElseThrow(() -> Refusal.invalid("budget-unknown-flat-rate", key)),
						rate));
			}
			return rates;
		}

		List<TypedLine> given() {
			if (this.lines == null) {
				throw Refusal.invalid("budget-lines-missing");
			}
			return this.lines;
		}

	}

	/** Why the draft is adopted. */
	record Adoption(String reason) {

	}

}
