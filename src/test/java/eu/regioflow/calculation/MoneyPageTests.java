package eu.regioflow.calculation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import eu.regioflow.InterregEurope;
import eu.regioflow.budget.FlatRates;
import eu.regioflow.budget.PeriodBudgets;
import eu.regioflow.expenditure.Assessment;
import eu.regioflow.expenditure.Division;
import eu.regioflow.money.ForeignMoney;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.FlatRateKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Computes the examples of docs/money.md as the page writes them.
 */
class MoneyPageTests {

	private static final Path PAGE = Path.of("docs/money.md");

	private static final Pattern EXAMPLE = Pattern.compile("`([^`]*\\d[^`]*=[^`]*)`");

	private static final Pattern POINT = Pattern.compile("^\\| `([A-Z_]+)` \\| ([A-Z_]+) \\| 2 \\|.*",
			Pattern.MULTILINE);

	/** A way of writing an example, and how its left side is computed. */
	private static final Map<Pattern, Function<MatchResult, String>> FORMS = Map.ofEntries(
			Map.entry(form("(\\S+) ([A-Z]{3}) / (\\S+)"),
					(given) -> new ForeignMoney(new BigDecimal(given.group(1)), given.group(2))
						.toEuro(new BigDecimal(given.group(3)), at(RoundingPoint.CONVERSION))
						.toString()),
			Map.entry(form("(\\S+) / (\\d)"),
					(given) -> Money.of(given.group(1))
						.evenShare(Integer.parseInt(given.group(2)), at(RoundingPoint.PERIOD_PLAN))
						.toString()),
			Map.entry(form("(\\S+) of (\\S+)"),
					(given) -> Percentage.ofWhole(Money.of(given.group(1)), Money.of(given.group(2))).orElseThrow()
							+ " %"),
			Map.entry(form("(\\S+) × 15 %"),
					(given) -> Money.of(given.group(1))
						.times(Percentage.of("15"), at(RoundingPoint.FLAT_RATE))
						.toString()),
			Map.entry(form("(\\S+) × 85 %"),
					(given) -> Money.of(given.group(1))
						.times(Percentage.of("85"), at(RoundingPoint.FUND_SHARE))
						.toString()),
			Map.entry(form("(\\S+) by (.+)"),
					(given) -> joined(
							Money.of(given.group(1))
								.allocate(Arrays.stream(given.group(2).split(" : ")).map(BigDecimal::new).toList()),
							" + ")),
			Map.entry(
					form("(\\S+) at (\\S+) %"), (
							given) -> joined(
									List.copyOf(
											erdf(given.group(2))
												.split(Money.of(given.group(1)), at(RoundingPoint.FUND_SHARE))
												.values()),
									" + ")),
			Map.entry(
					form("(\\S+, .+) at (\\S+) %"), (
							given) -> joined(
									erdf(given.group(2))
										.splitPeriods(amounts(given.group(1)), at(RoundingPoint.FUND_SHARE))
										.stream()
										.map((period) -> period.get("ERDF"))
										.toList(),
									", ")),
			Map.entry(form("([\\d., ]+) with (\\S+) %"),
					(given) -> joined(PeriodBudgets
						.of(amounts(given.group(1)).stream().map((staff) -> Map.of(CostCategory.STAFF, staff)).toList(),
								office(given.group(2)))
						.periods()
						.stream()
						.map((period) -> period.costs().get(CostCategory.OFFICE))
						.toList(), ", ")),
			Map.entry(form("(\\S+) kept, (\\S+) parked, (\\S+) deducted with (\\S+) %"), MoneyPageTests::divided),
			Map.entry(form("(\\S+) × (\\S+) % for (\\d+) days"),
					(given) -> Money.of(given.group(1))
						.interest(Percentage.of(given.group(2)), Long.parseLong(given.group(3)),
								at(RoundingPoint.INTEREST))
						.toString()));

	/** The same for lines of a budget. */
	private static final Map<Pattern, Function<MatchResult, String>> LINES = Map.of(form("(\\S+) units of (\\S+)"),
			(given) -> Money.of(given.group(2))
				.times(new BigDecimal(given.group(1)), at(RoundingPoint.LINE_SUM))
				.toString());

	@Test
	void everyExampleOfThePageIsWhatTheRulesCompute() throws IOException {
		List<String> tried = new ArrayList<>();
		Matcher examples = EXAMPLE.matcher(Files.readString(PAGE));
		while (examples.find()) {
			String[] sides = examples.group(1).split(" = ");
			assertThat(computed(sides[0])).as(examples.group(1)).isEqualTo(sides[1]);
			tried.add(examples.group(1));
		}
		assertThat(tried).hasSizeGreaterThanOrEqualTo(14);
	}

	@Test
	void everyPointStandsOnThePageWithItsMode() throws IOException {
		Map<String, String> modes = new TreeMap<>();
		Matcher rows = POINT.matcher(Files.readString(PAGE));
		while (rows.find()) {
			assertThat(EXAMPLE.matcher(rows.group()).find()).as(rows.group(1) + " has an example").isTrue();
			modes.put(rows.group(1), rows.group(2));
		}
		Map<String, String> expected = new TreeMap<>();
		for (RoundingPoint point : RoundingPoint.values()) {
			expected.put(point.name(), at(point).modeName());
		}
		assertThat(modes).isEqualTo(expected);
	}

	private static String computed(String left) {
		List<String> answers = Stream.of(FORMS, LINES)
			.flatMap((forms) -> forms.entrySet().stream())
			.filter((form) -> form.getKey().matcher(left).matches())
			.map((form) -> {
				Matcher given = form.getKey().matcher(left);
				given.matches();
				return form.getValue().apply(given.toMatchResult());
			})
			.toList();
		assertThat(answers).as("ways of computing " + left).hasSize(1);
		return answers.get(0);
	}

	private static Pattern form(String form) {
		return Pattern.compile(form);
	}

	private static Rounding at(RoundingPoint point) {
		return InterregEurope.rules().rounding(point);
	}

	private static CoFinancing erdf(String percent) {
		return new CoFinancing(new TreeMap<>(Map.of("ERDF", Percentage.of(percent))));
	}

	private static FlatRates office(String percent) {
		return FlatRates.chosen(Map.of(FlatRateKind.OFFICE_ON_STAFF, Percentage.of(percent)),
				at(RoundingPoint.FLAT_RATE));
	}

	private static String divided(MatchResult given) {
		List<Money> amounts = amounts(given.group(1) + ", " + given.group(2) + ", " + given.group(3));
		Division.Parts office = new Division(
				List.of(new Assessment.Item(1, CostCategory.STAFF, amounts.get(0), Money.ZERO, false),
						new Assessment.Item(2, CostCategory.STAFF, amounts.get(1), Money.ZERO, true),
						new Assessment.Item(3, CostCategory.STAFF, amounts.get(2), amounts.get(2), false)),
				office(given.group(4)))
			.categories()
			.get(CostCategory.OFFICE);
		return "%s kept, %s parked, %s deducted".formatted(office.kept(), office.parked(), office.deducted());
	}

	private static List<Money> amounts(String listed) {
		return Arrays.stream(listed.split(", ")).map(Money::of).toList();
	}

	private static String joined(List<Money> amounts, String separator) {
		return amounts.stream().map(Money::toString).collect(Collectors.joining(separator));
	}

}
