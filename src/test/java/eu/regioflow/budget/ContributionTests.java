package eu.regioflow.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import eu.regioflow.Refused;
import eu.regioflow.budget.Contribution.Status;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.Contributions;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContributionTests {

	private static final Contribution OWN = new Contribution("", true, Status.PUBLIC, Money.of("10.00"));

	@Test
	void oneSourceIsThePartnerItselfAndTheOthersHaveNames() {
		List<Contribution> contributions = List.of(OWN, given("  Region  ", Status.AUTOMATIC_PUBLIC, "0.00"),
				given("Bank", Status.PRIVATE, "999999999.99"));
		assertThat(Contribution.checked(BudgetPart.MANAGEMENT, contributions)).isSameAs(contributions);
		assertThat(contributions.get(1).name()).isEqualTo("Region");
		assertThat(new Contribution(null, true, Status.PRIVATE, Money.ZERO).name()).isEmpty();
		assertThat(Contribution.checked(BudgetPart.MANAGEMENT, List.of())).isEmpty();
	}

	@Test
	void thePartnerItselfIsNamedOnce() {
		refused("0 own contribution-own-once", given("Region", Status.PUBLIC, "1.00"));
		refused("0 own contribution-own-once", OWN, OWN);
	}

	@Test
	void thePartnersOwnMoneyDoesNotComeByItself() {
		refused("1 status contribution-own-automatic",
				new Contribution("", true, Status.AUTOMATIC_PUBLIC, Money.of("1.00")));
	}

	@Test
	void whatIsMissingOrTooMuchIsNamedAtItsRow() {
		refused("2 status contribution-incomplete", OWN, given("Region", null, "1.00"));
		refused("2 name contribution-incomplete", OWN, given(" ", Status.PUBLIC, "1.00"));
		refused("2 amount budget-number", OWN, new Contribution("Region", false, Status.PUBLIC, null));
		refused("2 amount budget-number", OWN, given("Region", Status.PUBLIC, "-0.01"));
		refused("2 amount budget-number", OWN, given("Region", Status.PUBLIC, "1000000000.00"));
		refused("2 name budget-text-too-long", OWN, given("x".repeat(256), Status.PUBLIC, "1.00"));
		Contribution.checked(BudgetPart.MANAGEMENT, List.of(OWN, given("x".repeat(255), Status.PUBLIC, "1.00")));
	}

	@Test
	void twentyFiveSourcesAreTheMost() {
		List<Contribution> most = new ArrayList<>(Collections.nCopies(24, given("Region", Status.PUBLIC, "1.00")));
		most.add(OWN);
		assertThat(Contribution.checked(BudgetPart.MANAGEMENT, most)).hasSize(25);
		most.add(given("Bank", Status.PRIVATE, "1.00"));
		Refused.at(List.of("0 contributions too-many-contributions"),
				() -> Contribution.checked(BudgetPart.MANAGEMENT, most));
	}

	@Test
	void allBadPlacesAreNamedAtOnce() {
		List<Contribution> bad = List.of(given("", null, "1.00"), OWN, OWN);
		Refused.as(Refusal.Kind.INVALID, "bad-contributions", () -> Contribution.checked(BudgetPart.MANAGEMENT, bad));
		Refused.at(List.of("0 own contribution-own-once", "1 status contribution-incomplete",
				"1 name contribution-incomplete"), () -> Contribution.checked(BudgetPart.MANAGEMENT, bad));
	}

	@Test
	void eachKindOfMoneyIsAddedUp() {
		assertThat(Contribution.together(List.of(OWN, given("A", Status.PRIVATE, "1.00"),
				given("B", Status.PRIVATE, "2.00"), given("C", Status.AUTOMATIC_PUBLIC, "4.00"))))
			.isEqualTo(new Contributions(Money.of("10.00"), Money.of("4.00"), Money.of("3.00")));
	}

	private static Contribution given(String name, Status status, String amount) {
		return new Contribution(name, false, status, Money.of(amount));
	}

	private static void refused(String place, Contribution... contributions) {
		Refused.at(List.of(place), () -> Contribution.checked(BudgetPart.MANAGEMENT, List.of(contributions)));
	}

}
