package eu.regioflow.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import eu.regioflow.expenditure.Declaration;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.CoFinancing;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every project of several partners and periods, tried on many that a
 * seeded generator plays: lines are parked, declared again or given up, reports are
 * re-opened and submitted anew. The number of reports is about six times the property
 * {@code conservation.projects}; a failing case prints seed and number.
 */
class ProjectConservationTests {

	private static final long SEED = Long.getLong("conservation.seed", 20261122L);

	private static final int CASES = Integer.getInteger("conservation.projects", 5_000);

	private static final int PERIODS = 3;

	private final Random random = new Random(SEED);

	private final GeneratedCases cases = new GeneratedCases(this.random);

	@Test
	void everyFigureOfAProjectAddsUpInEveryViewWhateverBecameOfItsLines() {
		each(() -> {
			List<GeneratedPartner> partners = project();
			requireOneTotal(partners);
			partners.forEach(ProjectConservationTests::requireConserved);
		});
	}

	@Test
	void aReportThatIsReopenedAndSubmittedUnchangedIsWhereItWas() {
		each(() -> {
			GeneratedPartner partner = partner(1);
			Map<Integer, Set<String>> again = partner.someParked(PERIODS + 1);
			List<Declaration.Item> items = partner.items(again);
			Map<String, Money> before = figures(partner.postings());
			Posting.Place place = new Posting.Place("P", 1, new UUID(1, PERIODS + 1), PERIODS + 1);
			List<Posting> declared = partner.declare(place, items, again);
			Map<String, Money> first = figures(partner.postings());
			partner.reopen(declared);
			require(figures(partner.postings()).equals(before), "re-opened", "not as before the submission");
			partner.declare(place, items, again);
			require(figures(partner.postings()).equals(first), "submitted again", "not as submitted");
		});
	}

	private static void each(Runnable project) {
		System.out.println("ProjectConservationTests: seed " + SEED + ", " + CASES + " projects");
		for (int number = 1; number <= CASES; number++) {
			try {
				project.run();
			}
			catch (AssertionError | RuntimeException ex) {
				throw new AssertionError("seed " + SEED + " project " + number + ": " + ex.getMessage(), ex);
			}
		}
	}

	private List<GeneratedPartner> project() {
		List<GeneratedPartner> partners = new ArrayList<>();
		for (int number = 1; number <= 2; number++) {
			partners.add(partner(number));
		}
		return partners;
	}

	private GeneratedPartner partner(int number) {
		GeneratedPartner partner = new GeneratedPartner(this.random, this.cases, number);
		for (int period = 1; period <= PERIODS; period++) {
			partner.report(period);
		}
		return partner;
	}

	// fund level adds up to report level, report level to partner and project
	private static void requireOneTotal(List<GeneratedPartner> partners) {
		List<Posting> all = partners.stream().flatMap((partner) -> partner.postings().stream()).toList();
		Balance project = Breakdown.of(all, Dimension.CATEGORY).total();
		for (Dimension dimension : Dimension.values()) {
			equal(Breakdown.of(all, dimension).total(), project, dimension.name());
		}
		Map<UUID, List<Posting>> reports = new TreeMap<>();
		all.stream()
			.filter((posting) -> posting.report() != null)
			.forEach((posting) -> reports.computeIfAbsent(posting.report(), (key) -> new ArrayList<>()).add(posting));
		reports.forEach((report, postings) -> equal(Breakdown.of(postings, Dimension.SOURCE).total(),
				Breakdown.of(postings, Dimension.CATEGORY).total(), "report " + report));
	}

	private static void requireConserved(GeneratedPartner partner) {
		for (int period = 1; period <= PERIODS; period++) {
			for (Dimension dimension : List.of(Dimension.CATEGORY, Dimension.SOURCE, Dimension.SHARE)) {
				Breakdown view = partner.of(period, dimension);
				for (String key : view.keys()) {
					requireConserved(partner, period, view.row(key), "partner period " + period + " " + key);
				}
			}
			requireBesideFunds(partner.of(period, Dimension.SOURCE));
		}
	}

	private static void requireConserved(GeneratedPartner partner, int period, Balance row, String what) {
		if (partner.certified().contains(period)) {
			require(row.isWhole(Measure.DECLARED, Measure.CERTIFIED, Measure.DEDUCTED_CONTROL, Measure.PARKED_CONTROL),
					what, "declared is not certified + deducted + parked");
		}
		if (partner.verified().contains(period)) {
			require(row.isWhole(Measure.CERTIFIED, Measure.VERIFIED, Measure.DEDUCTED_VERIFICATION,
					Measure.PARKED_VERIFICATION), what, "certified is not verified + deducted + parked");
		}
		if (partner.parked(period).isEmpty()) {
			require(row.parked().isZero(), what, "a cent is parked for which no line waits");
		}
	}

	// the partner's own part, divided over the funds beside which it stands
	private static void requireBesideFunds(Breakdown sources) {
		Map<String, Money> parts = new TreeMap<>();
		sources.keys().forEach((source) -> parts.put(source, sources.row(source).certified()));
		parts.putIfAbsent(CoFinancing.PARTNER, Money.ZERO);
		Map<String, Money> beside = CoFinancing.partnerByFund(parts);
		boolean anyFund = beside.keySet().stream().anyMatch((fund) -> !parts.get(fund).isZero());
		require(Money.sum(beside.values()).equals(anyFund ? parts.get(CoFinancing.PARTNER) : Money.ZERO),
				sources.keys(), "what stands beside the funds is not the partner's part");
	}

	private static void equal(Balance actual, Balance expected, String what) {
		for (Measure measure : Measure.values()) {
			require(actual.of(measure).equals(expected.of(measure)), what,
					measure + " " + actual.of(measure) + " instead of " + expected.of(measure));
		}
	}

	private static Map<String, Money> figures(List<Posting> postings) {
		Map<String, Money> figures = new TreeMap<>();
		for (Dimension dimension : Dimension.values()) {
			Breakdown view = Breakdown.of(postings, dimension);
			for (String key : view.keys()) {
				for (Measure measure : Measure.values()) {
					if (!view.row(key).of(measure).isZero()) {
						figures.put(dimension + " " + key + " " + measure, view.row(key).of(measure));
					}
				}
			}
		}
		return figures;
	}

	private static void require(boolean holds, Object what, String otherwise) {
		if (!holds) {
			throw new AssertionError(what + ": " + otherwise);
		}
	}

	@Test
	void theGeneratorPlaysWhatItSays() {
		int again = 0;
		int givenUp = 0;
		int waiting = 0;
		int left = 0;
		for (int i = 0; i < 200; i++) {
			GeneratedPartner partner = partner(1);
			for (Posting posting : partner.postings()) {
				again += (posting.measure() == Measure.REINCLUDED && posting.item() != null) ? 1 : 0;
				givenUp += (posting.report() == null && posting.measure() == Measure.DEDUCTED_CONTROL) ? 1 : 0;
			}
			waiting += partner.parked(1).size();
			left += PERIODS - partner.certified().size();
		}
		assertThat(List.of(again, givenUp, waiting, left)).allMatch((count) -> count > 20);
	}

}
