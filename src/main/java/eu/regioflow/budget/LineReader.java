package eu.regioflow.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
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
import eu.regioflow.programme.BudgetCatalogue;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.CostOption;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * Reads the lines of one partner's budget against the rules of its programme and names
 * every bad place, not only the first; reads one budget.
 */
final class LineReader {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

	private static final int DESCRIPTION_LENGTH = 255;

	private static final int UNIT_LENGTH = 60;

	private static final int PROCEDURE_LENGTH = 255;

	/** What is bought in these categories is not awarded. */
	private static final Set<CostCategory> NOT_AWARDED = EnumSet.of(CostCategory.STAFF, CostCategory.TRAVEL);

	private final RuleSet rules;

	private final BudgetCatalogue catalogue;

	private final FlatRates flatRates;

	private final int periods;

	private final List<LocatedError> errors = new ArrayList<>();

	LineReader(RuleSet rules, BudgetCatalogue catalogue, FlatRates flatRates, int periods) {
		this.rules = rules;
		this.catalogue = catalogue;
		this.flatRates = flatRates;
		this.periods = periods;
	}

	/**
	 * Reads all lines.
	 * @throws Refusal {@code bad-budget-lines} with every bad place
	 */
	List<BudgetLine> read(List<TypedLine> typed) {
		List<BudgetLine> lines = new ArrayList<>();
		for (TypedLine line : typed) {
			line(lines.size() + 1, line).ifPresentOrElse(lines::add, () -> lines.add(null));
		}
		countPerCategory(lines);
		if (!this.errors.isEmpty()) {
			throw Refusal.invalid("bad-budget-lines", this.errors, this.errors.size());
		}
		return lines;
	}

	private Optional<BudgetLine> line(int place, TypedLine typed) {
		int before = this.errors.size();
		CostOption option = option(place, typed.option());
		CostCategory category = category(place, typed.category(), option);
		String description = text(place, "description", typed.description(), DESCRIPTION_LENGTH);
		String procedure = text(place, "awardProcedure", typed.awardProcedure(), PROCEDURE_LENGTH);
		if (!procedure.isEmpty() && NOT_AWARDED.contains(category)) {
			refuse(place, "awardProcedure", procedure, "budget-nothing-to-award", category);
		}
		String unit = text(place, "unit", typed.unit(), UNIT_LENGTH);
		BigDecimal units = number(place, "units", typed.units());
		BigDecimal price = (option != null) ? laidDown(place, typed, option) : number(place, "price", typed.price());
		if (this.errors.size() > before) {
			return Optional.empty();
		}
		Money amount = Money.of(price).times(units, this.rules.rounding(RoundingPoint.LINE_SUM));
		if (!amount.isWithinLimit()) {
			refuse(place, "price", typed.price(), "budget-sum-too-large", Money.LIMIT);
			return Optional.empty();
		}
		List<Money> spread = spread(place, option, amount, typed.periods());
		return (this.errors.size() > before) ? Optional.empty()
				: Optional.of(new BudgetLine(place, category, (option != null) ? option.code() : null, description,
						unit, units, Money.of(price), amount, spread, typed.investment(), procedure));
	}

	private CostOption option(int place, String code) {
		if (code == null || code.isBlank()) {
			return null;
		}
		Optional<CostOption> option = this.catalogue.option(code);
		if (option.isEmpty()) {
			refuse(place, "option", code, "budget-unknown-option",
					this.catalogue.options().stream().map(CostOption::code).collect(Collectors.joining(", ")));
		}
		return option.orElse(null);
	}

	private BigDecimal laidDown(int place, TypedLine typed, CostOption option) {
		BigDecimal price = option.amount().amount();
		boolean given = typed.price() != null && !typed.price().isBlank();
		if (given && number(place, "price", typed.price()).compareTo(price) != 0) {
			refuse(place, "price", typed.price(), "budget-price-laid-down", option.amount());
		}
		if (!option.isCountable() && number(place, "units", typed.units()).compareTo(BigDecimal.ONE) != 0) {
			refuse(place, "units", typed.units(), "budget-one-lump-sum");
		}
		return price;
	}

	private CostCategory category(int place, String typed, CostOption option) {
		boolean given = typed != null && !typed.isBlank();
		Optional<CostCategory> found = (option != null && !given) ? Optional.of(option.category())
				: Arrays.stream(CostCategory.values()).filter((category) -> category.name().equals(typed)).findFirst();
		if (option != null && !found.equals(Optional.of(option.category()))) {
			refuse(place, "category", typed, "budget-option-of-another-category", option.category());
		}
		else if (option == null && found.isPresent() && BudgetCatalogue.isLaidDown(found.get())) {
			refuse(place, "option", "", "budget-option-missing", found.get());
		}
		else if (option == null && !this.catalogue.categories().contains(found.orElse(null))) {
			refuse(place, "category", Objects.requireNonNullElse(typed, ""), "budget-category-not-offered",
					this.catalogue.categories().stream().map(Enum::name).collect(Collectors.joining(", ")));
		}
		else if (this.flatRates.isReplaced(found.get())) {
			refuse(place, "category", found.get().name(), "budget-line-replaced-by-flat-rate");
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

	private List<Money> spread(int place, CostOption option, Money amount, List<String> typed) {
		if (typed == null || typed.isEmpty()) {
			return BudgetLine.spread((option != null) ? option.phase() : null, amount, this.periods,
					this.rules.rounding(RoundingPoint.PERIOD_PLAN));
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
