package eu.regioflow.partnerreport;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import eu.regioflow.database.RoundTrip;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.expenditure.ReportTerms;
import eu.regioflow.expenditure.Terms;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.ProjectPeriod;
import eu.regioflow.project.ProjectPeriods;
import eu.regioflow.project.Projects;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Gathers what the rules need to know of a report.
 */
@Component
public class ReportContexts {

	private final Projects projects;

	private final ProjectPeriods periods;

	private final ReportTerms terms;

	private final RuleSets ruleSets;

	private final Expenditure expenditure;

	private final Clock clock;

	private final JdbcTemplate jdbc;

	ReportContexts(Projects projects, ProjectPeriods periods, RuleSets ruleSets, ReportTerms terms,
			Expenditure expenditure, Clock clock, JdbcTemplate jdbc) {
		this.projects = projects;
		this.periods = periods;
		this.terms = terms;
		this.ruleSets = ruleSets;
		this.expenditure = expenditure;
		this.clock = clock;
		this.jdbc = jdbc;
	}

	/** The report's place, periods, rules and terms. */
	public ReportContext of(PartnerReport report) {
		return ask(new RoundTrip(this.jdbc), report).get();
	}

	/** Asks for the same. */
	public Supplier<ReportContext> ask(RoundTrip trip, PartnerReport report) {
		return ask(trip, ReportKey.of(report));
	}

	/** Asks for the same of a report that is not at hand as a whole. */
	Supplier<ReportContext> ask(RoundTrip trip, ReportKey report) {
		Supplier<ProjectPeriod> asked = this.periods.ask(trip, report.project(), report.period());
		Function<RuleSet, Terms> terms = terms(report, trip);
		return () -> {
			ProjectPeriod period = asked.get();
			RuleSet rules = this.ruleSets.get(period.ruleSet());
			return new ReportContext(report.id(), report.project(), report.partner(), report.period(),
					period.projectStarts(), period.starts(), period.ends(), rules, terms.apply(rules));
		};
	}

	/** Nothing was frozen before the first submission. */
	private Function<RuleSet, Terms> terms(ReportKey report, RoundTrip trip) {
		return report.wasSubmitted() ? this.terms.ask(trip, report.project(), report.id())
				: this.terms.askPresent(trip, report.project(), report.partner());
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
