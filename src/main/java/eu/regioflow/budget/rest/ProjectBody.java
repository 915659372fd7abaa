package eu.regioflow.budget.rest;

import java.time.LocalDate;
import java.util.List;

import eu.regioflow.ledger.Breakdown;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.Partner;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.project.Project;
import eu.regioflow.project.ReportingPeriod;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A project as the API tells it; amounts in EUR.
 *
 * @param priority of the programme under which it is financed
 * @param totalCost the approved budget
 * @param illustrative whether its figures are invented
 */
record ProjectBody(String code, String acronym, String title, String objective, String programme, String priority,
		String ruleSet, LocalDate start, LocalDate end, boolean illustrative, Money totalCost, List<PeriodBody> periods,
		List<PartnerBody> partners) {

	static ProjectBody of(Project project, RuleSet rules, List<ReportingPeriod> periods, List<Partner> partners,
			Breakdown byPartner) {
		return new ProjectBody(project.code(), project.acronym(), project.title(), project.objective(),
				rules.programme(), project.priority(), rules.code(), project.starts(), project.ends(),
				project.isIllustrative(), byPartner.total().planned(),
				periods.stream().map((period) -> PeriodBody.of(period, rules)).toList(),
				partners.stream()
					.map((partner) -> PartnerBody.of(partner, byPartner.row(partner.number()).planned()))
					.toList());
	}

	/** A reporting period, and until when its project report is due. */
	record PeriodBody(int number, LocalDate start, LocalDate end, LocalDate reportDue) {

		static PeriodBody of(ReportingPeriod period, RuleSet rules) {
			return new PeriodBody(period.number(), period.starts(), period.ends(),
					rules.deadlines().projectReport(period.ends()));
		}

	}

	/**
	 * A partner.
	 *
	 * @param role {@code lead-partner} or {@code project-partner}
	 * @param smallProjectFund who bears it; left out where it has none
	 * @param total its approved budget
	 */
	record PartnerBody(int number, String role, String name, String originalName, String abbreviation, String country,
			String city, String legalStatus, String currency, List<Rate> coFinancing,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Rate> smallProjectFund, Money total) {

		static PartnerBody of(Partner partner, Money total) {
			return new PartnerBody(partner.number(), partner.isLead() ? "lead-partner" : "project-partner",
					partner.name(), partner.originalName(), partner.abbreviation(), partner.country(), partner.city(),
					partner.legalStatus().key(), partner.currency(), rates(partner.financing().management()),
					partner.financing().hasSmallProjectFund() ? rates(partner.financing().smallProjects()) : List.of(),
					total);
		}

		private static List<Rate> rates(CoFinancing coFinancing) {
			return coFinancing.rates()
				.entrySet()
				.stream()
				.map((rate) -> new Rate(rate.getKey(), rate.getValue()))
				.toList();
		}

	}

	/** What a source bears, the partner itself last. */
	record Rate(String fund, Percentage percent) {
	}

}
