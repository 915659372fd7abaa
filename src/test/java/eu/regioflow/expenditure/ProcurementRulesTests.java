package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import eu.regioflow.Refused;
import eu.regioflow.expenditure.Procurement.Owner;
import eu.regioflow.expenditure.Procurement.Subcontract;
import eu.regioflow.expenditure.Procurement.Terms;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class ProcurementRulesTests {

	private static final Owner OWNER = new Owner("Ada", "Byron", LocalDate.of(1980, 12, 10), "");

	private static final Subcontract PART = new Subcontract("Part", "", null, null, "EUR", "", "DE1");

	@Test
	void aContractNeedsItsNameCurrencyAndTaxNumberOnly() {
		assertThatCode(() -> ProcurementRules
			.check(new Terms("Printer", "", null, "", null, "EUR", "", "DE1", "", List.of(), List.of())))
			.doesNotThrowAnyException();
		refused(List.of("0 contract_name required", "0 currency unknown-currency", "0 vat_number required"),
				new Terms(" ", "", null, "", null, "XYZ", "", "", "", List.of(), List.of()));
	}

	@Test
	void everyTextHasItsLimit() {
		ProcurementRules.check(new Terms(text(255), text(100), null, text(100), null, "EUR", text(255), text(50),
				text(1000), List.of(new Owner(text(100), text(100), null, text(50))),
				List.of(new Subcontract(text(255), text(100), null, null, "EUR", text(255), text(50)))));
		refused(List.of("0 contract_name too-long", "0 reference too-long", "0 type too-long", "0 supplier too-long",
				"0 vat_number too-long", "0 comment too-long", "1 first_name too-long", "1 last_name too-long",
				"1 vat_number too-long", "1 contract_name too-long", "1 reference too-long", "1 supplier too-long",
				"1 vat_number too-long"),
				new Terms(text(256), text(101), null, text(101), null, "EUR", text(256), text(51), text(1001),
						List.of(new Owner(text(101), text(101), null, text(51))),
						List.of(new Subcontract(text(256), text(101), null, null, "EUR", text(256), text(51)))));
	}

	@Test
	void aLetterOfTwoUnitsIsOneLetter() {
		ProcurementRules.check(terms("😀".repeat(255), null, List.of(), List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "0.01", "999999999.99", "5.000" })
	void anAmountMayBeStated(String amount) {
		ProcurementRules.check(terms("Printer", new BigDecimal(amount), List.of(), List.of()));
	}

	@ParameterizedTest
	@CsvSource({ "0.001, too-many-decimals", "-0.01, contract-amount-negative", "1000000000.00, amount-too-large" })
	void anAmountThatCannotBeIsRefused(BigDecimal amount, String code) {
		refused(List.of("0 amount " + code), terms("Printer", amount, List.of(), List.of()));
		Subcontract part = new Subcontract("Part", "", null, amount, "EUR", "", "DE1");
		refused(List.of("2 amount " + code), terms("Printer", null, List.of(), List.of(PART, part)));
	}

	@Test
	void ownersAndSubcontractsAreNamedByTheirRow() {
		refused(List.of("2 first_name required", "2 last_name required", "2 contract_name required",
				"2 currency unknown-currency", "2 vat_number required"),
				terms("Printer", null, List.of(OWNER, new Owner("", "", null, "")),
						List.of(PART, new Subcontract("", "", null, null, "", "", ""))));
	}

	@Test
	void thirtyOwnersAndFiftySubcontractsAreTheMost() {
		ProcurementRules.check(terms("Printer", null, Collections.nCopies(30, OWNER), Collections.nCopies(50, PART)));
		refused(List.of("0 beneficial_owners too-many-entries", "0 subcontracts too-many-entries"),
				terms("Printer", null, Collections.nCopies(31, OWNER), Collections.nCopies(51, PART)));
	}

	@Test
	void whoMayNotSeePersonsSeesTheContractWithoutThem() {
		Procurement whole = new Procurement(new UUID(0, 1), 2, 3,
				terms("Printer", BigDecimal.ONE, List.of(OWNER), List.of(PART)));
		assertThat(whole.withoutPersons()).isEqualTo(
				new Procurement(new UUID(0, 1), 2, 3, terms("Printer", BigDecimal.ONE, List.of(), List.of(PART))));
	}

	private static void refused(List<String> places, Terms terms) {
		Refused.at(places, () -> ProcurementRules.check(terms));
		Refused.as(Refusal.Kind.INVALID, "bad-procurement", () -> ProcurementRules.check(terms));
	}

	private static Terms terms(String name, BigDecimal amount, List<Owner> owners, List<Subcontract> parts) {
		return new Terms(name, "", null, "", amount, "EUR", "", "DE1", "", owners, parts);
	}

	private static String text(int length) {
		return "x".repeat(length);
	}

}
