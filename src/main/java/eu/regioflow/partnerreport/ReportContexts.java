package eu.regioflow.partnerreport;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.expenditure.ReportTerms;
import eu.regioflow.expenditure.Terms;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Project;
import eu.regioflow.project.ProjectPeriod;
import eu.regioflow.project.Projects;
import eu.regioflow.project.ReportingPeriod;
import eu.regioflow.project.ReportingPeriods;

import org.springframework.stereotype.Component;

/**
 * Gathers what the rules need to know of a report.
 */
@Component
public class ReportContexts {

	private final Projects projects;

	private final ReportingPeriods periods;

	private final ReportTerms terms;

	private final RuleSets ruleSets;

	private final Expenditure expenditure;

	private final Clock clock;

	ReportContexts(Projects projects, ReportingPeriods periods, RuleSets ruleSets, ReportTerms terms,
			Expenditure expenditure, Clock clock) {
		this.projects = projects;
		this.periods = periods;
		this.terms = terms;
		this.ruleSets = ruleSets;
		this.expenditure = expenditure;
		this.clock = clock;
	}

	/** The report's place, periods, rules and terms. */
	public ReportContext of(PartnerReport report) {
		ProjectPeriod found = this.periods.getWithProject(report.project(), report.period());
		Project project = found.project();
		ReportingPeriod period = found.period();
		RuleSet rules = this.ruleSets.get(project.ruleSet());
		return new ReportContext(report.id(), report.project(), report.partner(), report.period(), project.starts(),
				period.starts(), period.ends(), rules, terms(report, rules));
	}

	/** Nothing was frozen before the first submission. */
	private Terms terms(PartnerReport report, RuleSet rules) {
		return (report.submittedAt() == null) ? this.terms.present(report.project(), report.partner(), rules)
				: this.terms.of(report.project(), report.id(), rules);
	}

	/** Only the rules that the report's project keeps to. */
	public RuleSet rules(PartnerReport report) {
		return this.ruleSets.get(this.projects.get(report.project()).ruleSet());
	}

	/** Today in the programme's zone. */
	public LocalDate today(RuleSet rules) {
		return LocalDate.now(this.clock.withZone(rules.zone()));
	}

	/**
	 * The month whose rates the report takes: that of its first submission, and before it
	 * the present one in the programme's zone (Regulation (EU) 2021/1059 Art. 38(5)).
	 */
	public YearMonth month(ReportContext context) {
		return month(context, this.expenditure.rateMonth(context.report()));
	}

	/** The same for whom the month of the first submission is at hand. */
	YearMonth month(ReportContext context, Optional<YearMonth> submitted) {
		return submitted.orElseGet(() -> YearMonth.from(today(context.rules())));
	}

}
