package eu.regioflow.partnership;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import eu.regioflow.InterregEurope;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Computes the examples of docs/differences.md both ways: by the formulas of
 * REFERENCE-SYSTEM 3.1, 3.2 and 3.4, and by ours.
 */
class DifferencesPageTests {

	private static final Path PAGE = Path.of("docs/differences.md");

	private static final Rounding FUND_SHARE = InterregEurope.rules().rounding(RoundingPoint.FUND_SHARE);

	@Test
	void thePartnersPartBesideEachFundAddsUp() throws IOException {
		Map<String, Money> parts = funds("40", "40").split(Money.of("100.05"), FUND_SHARE);
		BigDecimal partner = parts.get("PARTNER").amount();
		BigDecimal all = parts.get("A").plus(parts.get("B")).amount();
		List<BigDecimal> theirs = Stream.of("A", "B")
			.map((fund) -> partner.multiply(parts.get(fund).amount()).divide(all, 2, RoundingMode.HALF_UP))
			.toList();
		assertOnPage("beside each fund", partner, theirs, amounts(CoFinancing.partnerByFund(parts).values()));
	}

	@Test
	void aSmallProjectFundLosesNothing() throws IOException {
		Money whole = Money.of("100.01");
		List<BigDecimal> theirs = Stream.of("70", "10", "20")
			.map((percent) -> whole.amount().multiply(new BigDecimal(percent)).movePointLeft(2))
			.map((share) -> share.setScale(2, RoundingMode.FLOOR))
			.toList();
		assertOnPage("small project fund", whole.amount(), theirs,
				amounts(funds("70", "10").split(whole, FUND_SHARE).values()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-15.01", "15.01" })
	void whatIsBelowZeroIsNotCutTwice(String share) throws IOException {
		List<BigDecimal> theirs = Stream.of("100", "50")
			.map((part) -> new BigDecimal(part).divide(new BigDecimal("150"), 17, RoundingMode.DOWN))
			.map((ratio) -> ratio.multiply(new BigDecimal(share)).setScale(2, RoundingMode.FLOOR))
			.toList();
		Contributions ours = new Contributions(Money.of("100"), Money.ZERO, Money.of("50")).split(Money.of(share));
		assertOnPage("| " + share + " |", new BigDecimal(share), theirs,
				amounts(List.of(ours.ofPublic(), ours.ofPrivate())));
	}

	@Test
	void aFundOfNothingStandsBesideNothingOfItsOwn() {
		assertThat(CoFinancing.partnerByFund(InterregEurope.OWN_MEANS.split(Money.of("10"), FUND_SHARE))).isEmpty();
		assertThat(CoFinancing.partnerByFund(funds("0", "50").split(Money.of("-10.01"), FUND_SHARE)))
			.isEqualTo(Map.of("A", Money.ZERO, "B", Money.of("-5.00")));
	}

	private static void assertOnPage(String row, BigDecimal whole, List<BigDecimal> theirs, List<BigDecimal> ours)
			throws IOException {
		String line = Files.readAllLines(PAGE)
			.stream()
			.filter((one) -> one.contains(row))
			.collect(Collectors.joining());
		assertThat(line).contains("| `" + sum(theirs) + "` | `" + sum(ours) + "` |");
		assertThat(theirs.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isNotEqualByComparingTo(whole);
		assertThat(ours.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(whole);
	}

	private static String sum(List<BigDecimal> parts) {
		return parts.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + ")) + " = "
				+ parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString();
	}

	private static List<BigDecimal> amounts(Collection<Money> amounts) {
		return new ArrayList<>(amounts.stream().map(Money::amount).toList());
	}

	private static CoFinancing funds(String first, String second) {
		return new CoFinancing(new TreeMap<>(Map.of("A", Percentage.of(first), "B", Percentage.of(second))));
	}

}
