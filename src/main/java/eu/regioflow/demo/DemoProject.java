package eu.regioflow.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.LegalStatus;
import eu.regioflow.partnership.Partner;
import eu.regioflow.programme.CostCategory;

/**
 * A project as its file describes it.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DemoProject(String code, String acronym, String title, String objective, String ruleSet, LocalDate start,
		LocalDate end, List<DemoPeriod> periods, List<DemoPartner> partners, List<DemoDeliverable> deliverables) {

	LocalDate endOf(int period) {
		return this.periods.get(period - 1).end();
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	record DemoPeriod(int number, LocalDate start, LocalDate end) {

	}

	record DemoDeliverable(int number, String title, int partner, int period) {

	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	record DemoPartner(int number, String role, String name, String originalName, String abbreviation, String country,
			String city, String originalCity, String legalStatus, String currency, Map<String, String> budget) {

		private static final Map<String, CostCategory> CATEGORIES = Map.of("preparationCosts", CostCategory.PREPARATION,
				"staffCosts", CostCategory.STAFF, "officeAndAdministration", CostCategory.OFFICE,
				"travelAndAccommodation", CostCategory.TRAVEL, "externalExpertise", CostCategory.EXTERNAL, "equipment",
				CostCategory.EQUIPMENT);

		Partner toPartner(String project) {
			return new Partner(
					project, this.number, "lead-partner".equals(this.role), new Partner.Naming(this.name,
							this.originalName, this.abbreviation, this.country, this.city, this.originalCity),
					LegalStatus.ofKey(this.legalStatus), this.currency);
		}

		Map<CostCategory, Money> costs() {
			Map<CostCategory, Money> costs = new EnumMap<>(CostCategory.class);
			this.budget.forEach((name, amount) -> costs.put(CATEGORIES.get(name), Money.of(amount)));
			return costs;
		}

	}

}
