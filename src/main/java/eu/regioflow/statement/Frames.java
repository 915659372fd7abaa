package eu.regioflow.statement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import eu.regioflow.identity.Doers;
import eu.regioflow.partnership.Partner;
import eu.regioflow.payment.Retentions;
import eu.regioflow.programme.FlatRate;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Project;
import eu.regioflow.project.Projects;
import eu.regioflow.project.ReportingPeriod;
import eu.regioflow.project.ReportingPeriods;
import eu.regioflow.statement.print.Imprint;
import eu.regioflow.statement.print.Issue;
import eu.regioflow.statement.print.PartnerIdentity;
import eu.regioflow.statement.print.ProjectIdentity;
import eu.regioflow.statement.print.ReportIdentity;
import org.springframework.stereotype.Component;

/**
 * What every document says beside its figures: of which project, partner and report it
 * is, who issued it and under which rules.
 */
@Component
class Frames {

	private final Projects projects;

	private final ReportingPeriods periods;

	private final RuleSets ruleSets;

	private final Doers doers;

	private final Retentions retentions;

	private final Wording wording;

	private final Clock clock;

	Frames(Projects projects, ReportingPeriods periods, RuleSets ruleSets, Doers doers, Retentions retentions,
			Wording wording, Clock clock) {
		this.projects = projects;
		this.periods = periods;
		this.ruleSets = ruleSets;
		this.doers = doers;
		this.retentions = retentions;
		this.wording = wording;
		this.clock = clock;
	}

	RuleSet rules(String project) {
		return this.ruleSets.get(this.projects.get(project).ruleSet());
	}

	Imprint imprint(String number, String project) {
		String notice = this.projects.get(project).isIllustrative() ? this.wording.text("illustrative") : "";
		return new Imprint(this.wording.locale(), this.wording.verification(number), notice);
	}

	/** Of a document on all partners, with the flat rates that each of them has. */
	Issue issue(String number, String project, StatementKind kind, UUID by) {
		return issue(number, project, kind, by, rules(project).flatRates());
	}

	/** Of a document on one partner, with its own flat rates. */
	Issue issue(String number, String project, StatementKind kind, UUID by, List<FlatRate> flatRates) {
		RuleSet rules = rules(project);
		return new Issue(number, this.clock.instant().truncatedTo(ChronoUnit.SECONDS),
				this.wording.text("issuer." + kind, person(by)), rules.zone(),
				this.wording.text("rule-set", rules.programme(), rules.code()), this.wording.rules(rules, flatRates),
				this.wording.retention(this.retentions.of(project)));
	}

	ProjectIdentity project(String code) {
		Project project = this.projects.get(code);
		return new ProjectIdentity(rules(code).programme(), project.code(), project.acronym(), project.title());
	}

	PartnerIdentity partner(Partner partner) {
		return new PartnerIdentity(partner.number(), this.wording.text(partner.isLead() ? "role.lead" : "role.partner"),
				partner.name(), partner.originalName(), partner.city(), partner.originalCity(),
				this.wording.country(partner.country()), partner.currency());
	}

	ReportIdentity report(String project, int number, int period, Instant submittedAt, UUID submittedBy) {
		ReportingPeriod dates = this.periods.get(project, period);
		return new ReportIdentity(number, period, dates.starts(), dates.ends(), submittedAt, person(submittedBy));
	}

	/** The name of whoever did what is noted under that id. */
	String person(UUID noted) {
		Doers.Doer doer = this.doers.find(noted).orElseThrow();
		return (doer.onBehalfOf() != null) ? this.wording.text("on-behalf", doer.name(), doer.onBehalfOf())
				: doer.name();
	}

}
