package eu.regioflow.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

import eu.regioflow.identity.Hand;
import eu.regioflow.InterregEurope;
import eu.regioflow.budget.FlatRates;
import eu.regioflow.expenditure.Assessment;
import eu.regioflow.expenditure.Terms;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Component;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.Financing;
import eu.regioflow.partnership.Share;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every payment, tried on many that a seeded generator makes: attempts to
 * authorise, to confirm and to set off in any order, some of them too much. The number is
 * the property {@code conservation.payments}; a failing case prints seed and number.
 */
class PaidConservationTests {

	private static final long SEED = Long.getLong("conservation.seed", 20261122L);

	private static final int CASES = Integer.getInteger("conservation.payments", 5_000);

	private static final String FUND = "ERDF";

	private static final Money CENT = Money.of("0.01");

	private static final UUID VERIFIER = new UUID(0, 1);

	private static final UUID AUTHORITY = new UUID(0, 2);

	private static final UUID ACCOUNTING = new UUID(0, 3);

	private static final LocalDate DAY = LocalDate.of(2020, 3, 12);

	private static final Instant AT = DAY.atStartOfDay().toInstant(ZoneOffset.UTC);

	private final Random random = new Random(SEED);

	private final RuleSet rules = InterregEurope.rules();

	@Test
	void paidIsNeverMoreThanAuthorisedAndAuthorisedNeverMoreThanVerifiedInAnyView() {
		System.out.println("PaidConservationTests: seed " + SEED + ", " + CASES + " payments");
		for (int number = 1; number <= CASES; number++) {
			try {
				pay(verified());
			}
			catch (AssertionError | RuntimeException ex) {
				throw new AssertionError("seed " + SEED + " payment " + number + ": " + ex.getMessage(), ex);
			}
		}
	}

	private void pay(List<Spread.Verified> gathered) {
		Money verified = Money.sum(gathered.stream().map(PaidConservationTests::ofFund).toList());
		if (!verified.isPositive()) {
			return;
		}
		Payment payment = new Payment("P", new UUID(0, 9), 1, FUND, PaymentClock.running(DAY, DAY.plusDays(90)),
				VERIFIER, verified);
		List<Posting> postings = new ArrayList<>();
		for (int step = this.random.nextInt(8); step >= 0; step--) {
			Money authorised = payment.authorised();
			Money paid = payment.paid();
			boolean refused = isRefused(payment);
			require(!refused || (payment.authorised().equals(authorised) && payment.paid().equals(paid)),
					"a refused step changed the payment");
			postings.addAll(Spread.postings(gathered, FUND, Measure.AUTHORISED, authorised, payment.authorised()));
			postings.addAll(Spread.postings(gathered, FUND, Measure.PAID, paid, payment.paid()));
			requireWithin(payment);
			requireSpread(payment, postings, gathered);
		}
	}

	private boolean isRefused(Payment payment) {
		Money amount = part(payment.verified());
		try {
			switch (this.random.nextInt(4)) {
				case 0 -> payment.setOff(amount.plus(CENT), Instalment.SetOff.ADVANCE,
						new Instalment.Deciders(AUTHORITY, ACCOUNTING), DAY, AT);
				case 1 -> payment.authorise(amount, Hand.of(AUTHORITY), AT);
				case 2 -> payment.authorise(payment.toAuthorise(), Hand.of(AUTHORITY), AT);
				default -> confirm(payment);
			}
			return false;
		}
		catch (Refusal ex) {
			return true;
		}
	}

	private void confirm(Payment payment) {
		int number = this.random.nextInt(4) + 1;
		Money amount = payment.instalments()
			.stream()
			.filter((instalment) -> instalment.number() == number)
			.map(Instalment::amount)
			.findFirst()
			.orElse(CENT);
		payment.confirm(number, amount, DAY, DAY, ZoneOffset.UTC, Hand.of(ACCOUNTING), AT);
	}

	private static void requireWithin(Payment payment) {
		require(!payment.paid().isMoreThan(payment.authorised()), "more is paid than authorised");
		require(!payment.authorised().isMoreThan(payment.verified()), "more is authorised than verified");
		require(Money.sum(payment.instalments().stream().map(Instalment::amount).toList()).equals(payment.authorised()),
				"the instalments are not what is authorised");
		require(Money.sum(payment.instalments().stream().filter(Instalment::isPaid).map(Instalment::amount).toList())
			.equals(payment.paid()), "the paid instalments are not what is paid");
	}

	private static void requireSpread(Payment payment, List<Posting> postings, List<Spread.Verified> gathered) {
		for (Dimension dimension : Dimension.values()) {
			Balance total = Breakdown.of(postings, dimension).total();
			require(total.authorised().equals(payment.authorised()) && total.paid().equals(payment.paid()),
					dimension + " has another total than the payment");
		}
		Breakdown reports = Breakdown.of(postings, Dimension.REPORT);
		for (Spread.Verified one : gathered) {
			Balance report = reports.row(one.place().report());
			Money most = ofFund(one);
			require(!report.authorised().isMoreThan(most) && !report.paid().isMoreThan(most),
					"a report gets more than was verified of it");
			require(!report.authorised().isNegative() && !report.paid().isNegative(), "a report owes something");
		}
		if (payment.status() == Payment.Status.PAID) {
			gathered.forEach((one) -> require(reports.row(one.place().report()).paid().equals(ofFund(one)),
					"a report did not get what was verified of it"));
		}
	}

	/** Some partner reports with what was verified of them. */
	private List<Spread.Verified> verified() {
		List<Spread.Verified> gathered = new ArrayList<>();
		for (int partner = this.random.nextInt(1, 5); partner > 0; partner--) {
			Posting.Place place = new Posting.Place("P", partner, new UUID(1, partner), 1);
			Terms terms = Terms.of(FlatRates.of(this.rules), new Financing(funds(), funds()), this.rules);
			List<Posting> postings = new Assessment(items(), terms).postings(place, Assessment.Measures.VERIFICATION);
			gathered.add(new Spread.Verified(place, Breakdown.of(postings, Dimension.SHARE),
					Breakdown.of(postings, Dimension.CATEGORY), terms, Balance::verified));
		}
		return gathered;
	}

	private CoFinancing funds() {
		return new CoFinancing(
				new TreeMap<>(Map.of(FUND, new Percentage(BigDecimal.valueOf(this.random.nextInt(10_001), 2)))));
	}

	/** What the fund bears of both parts of a report. */
	private static Money ofFund(Spread.Verified one) {
		return one.byShare()
			.row(Share.of(FUND).key())
			.verified()
			.plus(one.byShare().row(new Share(BudgetPart.SMALL_PROJECTS, FUND).key()).verified());
	}

	private List<Assessment.Item> items() {
		List<CostCategory> categories = List.of(CostCategory.STAFF, CostCategory.TRAVEL, CostCategory.EXTERNAL,
				CostCategory.SPF);
		List<Assessment.Item> items = new ArrayList<>();
		for (int line = this.random.nextInt(1, 4); line > 0; line--) {
			items.add(new Assessment.Item(line, categories.get(this.random.nextInt(4)),
					new Money(BigDecimal.valueOf(this.random.nextLong(1L << this.random.nextInt(1, 36)), 2)),
					Money.ZERO, this.random.nextInt(5) == 0));
		}
		return items;
	}

	private Money part(Money whole) {
		return new Money(BigDecimal.valueOf(this.random.nextLong(whole.amount().unscaledValue().longValue() + 2), 2));
	}

	private static void require(boolean holds, String otherwise) {
		if (!holds) {
			throw new AssertionError(otherwise);
		}
	}

	@Test
	void whatIsPaidOfAFlatRateIsPostedAsOne() {
		Posting.Place place = new Posting.Place("P", 1, new UUID(1, 1), 1);
		List<Posting> verified = new Assessment(
				List.of(new Assessment.Item(1, CostCategory.STAFF, Money.of("100.00"), Money.ZERO, false)),
				InterregEurope.terms())
			.postings(place, Assessment.Measures.VERIFICATION);
		List<Posting> paid = Spread.postings(
				List.of(new Spread.Verified(place, Breakdown.of(verified, Dimension.SOURCE),
						Breakdown.of(verified, Dimension.CATEGORY), InterregEurope.terms(), Balance::verified)),
				FUND, Measure.PAID, Money.ZERO, Money.of("97.75"));
		assertThat(paid).containsExactlyInAnyOrder(place.source(FUND, Measure.PAID, Money.of("97.75")),
				place.cost("STAFF", Component.LINE, Measure.PAID, Money.of("85.00")),
				place.cost("OFFICE", Component.FLAT_RATE, Measure.PAID, Money.of("12.75")));
	}

	@Test
	void theGeneratorReachesEveryStatusAndIsRefusedNowAndThen() {
		List<Payment.Status> statuses = new ArrayList<>();
		int refused = 0;
		for (int i = 0; i < 200; i++) {
			Payment payment = new Payment("P", new UUID(0, 9), 1, FUND, PaymentClock.running(DAY, DAY.plusDays(90)),
					VERIFIER, Money.of("1000.00"));
			for (int step = 0; step < 8; step++) {
				refused += isRefused(payment) ? 1 : 0;
			}
			statuses.add(payment.status());
		}
		assertThat(statuses).contains(Payment.Status.values());
		assertThat(refused).isGreaterThan(100);
	}

}
