package eu.regioflow.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.budget.CutBudget;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Posting;
import eu.regioflow.programme.AccountingYear;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Makes a correction final: posts what it takes back, and decides what that means for the
 * project's money. Another person than the one who entered it.
 */
@UseCase(Permission.CLOSE_CORRECTION)
public class CloseCorrection {

	private final Access access;

	private final Audits audits;

	private final Corrections corrections;

	private final CorrectedAmounts amounts;

	private final MinorCorrections minor;

	private final Ledger ledger;

	private final CutBudget budget;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	CloseCorrection(Access access, Audits audits, Corrections corrections, CorrectedAmounts amounts,
			MinorCorrections minor, Ledger ledger, CutBudget budget, Projects projects, RuleSets ruleSets, Clock clock,
			ApplicationEventPublisher events) {
		this.access = access;
		this.audits = audits;
		this.corrections = corrections;
		this.amounts = amounts;
		this.minor = minor;
		this.ledger = ledger;
		this.budget = budget;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Closes it in the accounting year of today.
	 * @param version that the writer saw, empty when they did not say
	 * @throws Refusal when it is closed, by the one who entered it, or when it takes more
	 * than other corrections have left meanwhile, or cuts more than the plan holds
	 */
	public Correction close(String project, int auditNumber, int number, Optional<Long> version) {
		this.access.require(Permission.CLOSE_CORRECTION, Scope.project(project));
		Audit audit = this.audits.getLocked(project, auditNumber);
		Correction correction = this.corrections.get(audit.id(), number);
		correction.requireVersion(version);
		correction.requireOngoing();
		List<Posting> postings = this.amounts.postings(correction);
		RuleSet rules = this.ruleSets.get(this.projects.get(project).ruleSet());
		AccountingYear year = AccountingYear.of(LocalDate.now(this.clock.withZone(rules.zone())));
		boolean isMinor = this.minor.isMinor(correction, year, postings, rules);
		correction.close(this.access.hand(), this.clock.instant(), year, this.minor.outcome(correction, isMinor));
		this.corrections.save(correction);
		this.ledger.post(correction.id(), correction.reference(), postings);
		if (correction.outcome() == Outcome.BUDGET_CUT) {
			this.budget.cut(correction.id(), correction.reference(), project, correction.partner(), postings);
		}
		this.events.publishEvent(CorrectionEvent.of(CorrectionEvent.Kind.CLOSED, correction,
				Map.of("corrected", Breakdown.of(postings, Dimension.CATEGORY).total().corrected(), "year", year,
						"outcome", correction.outcome())));
		if (!isMinor) {
			this.minor.takeUp(project, year);
		}
		return correction;
	}

}
