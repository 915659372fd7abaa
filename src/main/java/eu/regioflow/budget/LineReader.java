package eu.regioflow.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import eu.regioflow.money.Money;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * Reads the lines of one partner's budget against the rules of its programme and names
 * every bad place, not only the first.
 */
final class LineReader {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

	private static final int DESCRIPTION_LENGTH = 255;

	private static final int UNIT_LENGTH = 60;

	private final RuleSet rules;

	private final FlatRates flatRates;

	private final int periods;

	private final List<LocatedError> errors = new ArrayList<>();

	private LineReader(RuleSet rules, FlatRates flatRates, int periods) {
		this.rules = rules;
		this.flatRates = flatRates;
		this.periods = periods;
	}

	/**
	 * Reads all lines.
	 * @param periods how many the project has
	 * @throws Refusal {@code bad-budget-lines} with every bad place
	 */
	static List<BudgetLine> read(List<TypedLine> typed, RuleSet rules, FlatRates flatRates, int periods) {
		LineReader reader = new LineReader(rules, flatRates, periods);
		List<BudgetLine> lines = new ArrayList<>();
		for (TypedLine line : typed) {
			reader.line(lines.size() + 1, line).ifPresentOrElse(lines::add, () -> lines.add(null));
		}
		reader.countPerCategory(lines);
		if (!reader.errors.isEmpty()) {
			throw Refusal.invalid("bad-budget-lines", reader.errors, reader.errors.size());
		}
		return lines;
	}

	private Optional<BudgetLine> line(int place, TypedLine typed) {
		int before = this.errors.size();
		CostCategory category = category(place, typed.category());
		String description = text(place, "description", typed.description(), DESCRIPTION_LENGTH);
		String unit = text(place, "unit", typed.unit(), UNIT_LENGTH);
		BigDecimal units = number(place, "units", typed.units());
		BigDecimal price = number(place, "price", typed.price());
		if (this.errors.size() > before) {
			return Optional.empty();
		}
		Money amount = Money.of(price).times(units, this.rules.rounding(RoundingPoint.LINE_SUM));
		if (!amount.isWithinLimit()) {
			refuse(place, "price", typed.price(), "budget-sum-too-large", Money.LIMIT);
			return Optional.empty();
		}
		List<Money> spread = spread(place, category, amount, typed.periods());
		return (this.errors.size() > before) ? Optional.empty() : Optional
			.of(new BudgetLine(place, category, description, unit, units, Money.of(price), amount, spread));
	}

	/** The categories in which a budget of these rules may have lines. */
	static Set<CostCategory> offered(RuleSet rules) {
		Set<CostCategory> offered = EnumSet.of(CostCategory.PREPARATION);
		offered.addAll(rules.declarable());
		return offered;
	}

	private CostCategory category(int place, String typed) {
		Set<CostCategory> offered = offered(this.rules);
		Optional<CostCategory> found = offered.stream().filter((category) -> category.name().equals(typed)).findFirst();
		if (found.isEmpty()) {
			refuse(place, "category", Objects.requireNonNullElse(typed, ""), "budget-category-not-offered",
					offered.stream().map(Enum::name).collect(Collectors.joining(", ")));
		}
		else if (this.flatRates.isReplaced(found.get())) {
			refuse(place, "category", typed, "budget-line-replaced-by-flat-rate");
		}
		return found.orElse(null);
	}

	private String text(int place, String column, String typed, int most) {
		String text = (typed != null) ? typed.strip() : "";
		if (text.length() > most) {
			refuse(place, column, text.substring(0, 40) + "…", "budget-text-too-long", most);
		}
		return text;
	}

	private BigDecimal number(int place, String column, String typed) {
		String text = (typed != null) ? typed.strip() : "";
		if (!NUMBER.matcher(text).matches()) {
			refuse(place, column, (text.length() > 40) ? text.substring(0, 40) + "…" : text, "budget-number",
					Money.LIMIT);
			return BigDecimal.ZERO;
		}
		return new BigDecimal(text);
	}

	private List<Money> spread(int place, CostCategory category, Money amount, List<String> typed) {
		if (typed == null || typed.isEmpty()) {
			return BudgetLine.evenly(category, amount, this.periods, this.rules.rounding(RoundingPoint.PERIOD_PLAN));
		}
		if (typed.size() != this.periods && typed.size() != this.periods - 1) {
			refuse(place, "periods", String.valueOf(typed.size()), "budget-periods-count", this.periods);
			return List.of();
		}
		List<Money> given = typed.stream().map((one) -> Money.of(number(place, "periods", one))).toList();
		List<Money> spread = BudgetLine.withRest(amount, given.subList(0, this.periods - 1));
		if (given.size() == this.periods && !spread.equals(given)) {
			refuse(place, "periods", Money.sum(given).toString(), "budget-periods-not-sum", amount);
		}
		else if (spread.get(this.periods - 1).isNegative()) {
			refuse(place, "periods", Money.sum(given).toString(), "budget-periods-above-sum", amount);
		}
		return spread;
	}

	private void countPerCategory(List<BudgetLine> lines) {
		Map<CostCategory, Integer> counts = new EnumMap<>(CostCategory.class);
		for (BudgetLine line : lines) {
			if (line != null && counts.merge(line.category(), 1, Integer::sum) == BudgetLine.MOST_PER_CATEGORY + 1) {
				refuse(line.line(), "category", line.category().name(), "budget-too-many-lines",
						BudgetLine.MOST_PER_CATEGORY);
			}
		}
	}

	private void refuse(int place, String column, String value, String code, Object... more) {
		this.errors.add(LocatedError.at(place, column, value, code, more));
	}

}
