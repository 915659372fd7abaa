package eu.regioflow.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import eu.regioflow.budget.BudgetDrafts;
import eu.regioflow.budget.BudgetLine;
import eu.regioflow.money.Money;
import eu.regioflow.programme.BudgetCatalogues;
import eu.regioflow.programme.CostOption;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.projectreport.ProjectReport;
import eu.regioflow.projectreport.ProjectReports;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * Which lump sums of a project are paid without a report, and what each partner gets of
 * them.
 */
@Component
public class FastTrackLumpSums {

	private final Projects projects;

	private final RuleSets ruleSets;

	private final BudgetCatalogues catalogues;

	private final BudgetDrafts budgets;

	private final LumpSumClaims claims;

	private final ProjectReports reports;

	FastTrackLumpSums(Projects projects, RuleSets ruleSets, BudgetCatalogues catalogues, BudgetDrafts budgets,
			LumpSumClaims claims, ProjectReports reports) {
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.catalogues = catalogues;
		this.budgets = budgets;
		this.claims = claims;
		this.reports = reports;
	}

	/** Those that stand in a partner's budget, and those that are ready. */
	public List<FastTrackLumpSum> of(String project) {
		List<LumpSumClaim> ready = this.claims.ready(project);
		List<FastTrackLumpSum> all = new ArrayList<>();
		for (CostOption option : options(project)) {
			LumpSumClaim claim = ready.stream()
				.filter((one) -> one.code().equals(option.code()))
				.findFirst()
				.orElse(null);
			List<LumpSumShare> shares = (claim != null) ? claim.shares() : planned(project, option.code());
			if (!shares.isEmpty()) {
				all.add(new FastTrackLumpSum(option, shares,
						Money.sum(shares.stream().map(LumpSumShare::amount).toList()), isDue(project, option),
						(claim != null) ? claim.markedAt() : null));
			}
		}
		return all;
	}

	/** The lump sum of this code, or the refusal that it is not paid without a report. */
	CostOption option(String project, String code) {
		return options(project).stream()
			.filter((option) -> option.code().equals(code))
			.findFirst()
			.orElseThrow(() -> Refusal.invalid("lump-sum-not-fast-track", code));
	}

	/** Whether nothing has to be approved any more before it is paid. */
	boolean isDue(String project, CostOption option) {
		RuleSet rules = this.ruleSets.get(this.projects.get(project).ruleSet());
		return !this.catalogues.isAfterFirstReport(rules, option) || this.reports.findByProjectOrderByPeriod(project)
			.stream()
			.anyMatch((report) -> report.status() == ProjectReport.Status.VERIFIED);
	}

	/** What the adopted budgets give each partner. */
	List<LumpSumShare> adopted(String project, String code) {
		List<LumpSumShare> shares = planned(project, code);
		if (shares.isEmpty()) {
			throw Refusal.conflict("lump-sum-not-planned", code);
		}
		Set<Integer> changed = this.budgets.changed(project);
		shares.stream().map(LumpSumShare::partner).filter(changed::contains).findFirst().ifPresent((partner) -> {
			throw Refusal.conflict("lump-sum-budget-not-adopted", partner);
		});
		return shares;
	}

	private List<LumpSumShare> planned(String project, String code) {
		List<LumpSumShare> shares = new ArrayList<>();
		this.budgets.linesOf(project, code)
			.forEach((partner, lines) -> shares.add(new LumpSumShare(partner, firstPeriod(lines),
					Money.sum(lines.stream().map(BudgetLine::amount).toList()))));
		return shares;
	}

	private static int firstPeriod(List<BudgetLine> lines) {
		int periods = lines.get(0).periods().size();
		for (int period = 0; period < periods; period++) {
			int at = period;
			if (lines.stream().anyMatch((line) -> line.periods().get(at).isPositive())) {
				return period + 1;
			}
		}
		return periods;
	}

	private List<CostOption> options(String project) {
		return this.catalogues.fastTrack(this.ruleSets.get(this.projects.get(project).ruleSet()));
	}

}
