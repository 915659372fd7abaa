package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import eu.regioflow.budget.AdoptedBudgets;
import eu.regioflow.money.ForeignMoney;
import eu.regioflow.money.Money;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.programme.BudgetCatalogue;
import eu.regioflow.programme.BudgetCatalogues;
import eu.regioflow.programme.CostOption;
import eu.regioflow.refusal.LocatedError;

import org.springframework.stereotype.Component;

/**
 * Lines that are unit costs or lump sums: the programme's catalogue says their category
 * and price, the partner's adopted budget how many there may be (Reg 2021/1060 Art 53 and
 * 94). Nobody proves what they cost, so they need no invoice.
 */
@Component
public class LaidDownCosts {

	private final BudgetCatalogues catalogues;

	private final AdoptedBudgets budgets;

	private final LineStore lines;

	LaidDownCosts(BudgetCatalogues catalogues, AdoptedBudgets budgets, LineStore lines) {
		this.catalogues = catalogues;
		this.budgets = budgets;
		this.lines = lines;
	}

	/**
	 * Works out the amounts of a list: units × price in EUR, or in the other currency of
	 * the catalogue where the line names it; rounded as {@link RoundingPoint#LINE_SUM}. A
	 * line that contradicts the catalogue becomes an error.
	 */
	public ImportedList priced(ImportedList read, ReportContext context) {
		if (read.lines().stream().allMatch((line) -> line.option() == null)) {
			return read;
		}
		BudgetCatalogue catalogue = this.catalogues.of(context.rules());
		boolean mayBeNone = this.lines.wasSubmitted(context.report());
		List<DeclaredLine> lines = new ArrayList<>();
		List<Integer> rows = new ArrayList<>();
		List<LocatedError> errors = new ArrayList<>(read.errors());
		for (int i = 0; i < read.lines().size(); i++) {
			Pricing pricing = new Pricing(read.lines().get(i), read.rows().get(i), context, mayBeNone);
			Optional<DeclaredLine> priced = pricing.of(catalogue);
			pricing.errors.forEach((error) -> errors.add(read.places().located(error)));
			if (priced.isPresent()) {
				lines.add(priced.get());
				rows.add(read.rows().get(i));
			}
		}
		return new ImportedList(lines, rows, errors, read.places());
	}

	/**
	 * Says of each line whether the adopted budget has so many units left, given what the
	 * partner's other reports declared.
	 * @param rows the row of each line in what was given, for the location of an error
	 */
	List<LocatedError> check(List<DeclaredLine> declared, List<Integer> rows, ReportContext context) {
		List<LocatedError> errors = new ArrayList<>();
		if (declared.stream().allMatch((line) -> line.option() == null)) {
			return errors;
		}
		Map<String, BigDecimal> left = new HashMap<>(this.budgets.units(context.project(), context.partner()));
		this.lines.unitsDeclared(context).forEach((code, units) -> left.merge(code, units.negate(), BigDecimal::add));
		for (int i = 0; i < declared.size(); i++) {
			CountedOption option = declared.get(i).option();
			if (option != null) {
				BigDecimal remaining = left.getOrDefault(option.code(), BigDecimal.ZERO);
				if (option.units().compareTo(remaining) > 0) {
					errors.add(LocatedError.at(rows.get(i), "units", option.units().toPlainString(),
							"units-above-budget", option.code(), remaining.max(BigDecimal.ZERO).setScale(2)));
				}
				left.put(option.code(), remaining.subtract(option.units()));
			}
		}
		return errors;
	}

	/** One line beside the catalogue. */
	private static final class Pricing {

		private final DeclaredLine line;

		private final int row;

		private final ReportContext context;

		/** A line that was submitted stays, even when nothing of it is left. */
		private final boolean mayBeNone;

		private final List<LocatedError> errors = new ArrayList<>();

		private Pricing(DeclaredLine line, int row, ReportContext context, boolean mayBeNone) {
			this.line = line;
			this.row = row;
			this.context = context;
			this.mayBeNone = mayBeNone;
		}

		private Optional<DeclaredLine> of(BudgetCatalogue catalogue) {
			if (this.line.option() == null) {
				return Optional.of(this.line);
			}
			CostOption option = catalogue.option(this.line.option().code()).orElse(null);
			if (option == null) {
				refuse("cost_option", "unknown-cost-option",
						catalogue.options().stream().map(CostOption::code).collect(Collectors.joining(", ")));
				return Optional.empty();
			}
			if (this.line.category() != null && this.line.category() != option.category()) {
				refuse("cost_category", "cost-option-of-another-category", option.code(), option.category().name());
			}
			if (this.line.isCreditNote()) {
				refuse("reduces", "cost-option-reduces");
			}
			BigDecimal units = units(option);
			ForeignMoney price = price(option);
			return this.errors.isEmpty() ? priced(option, units, price) : Optional.empty();
		}

		private BigDecimal units(CostOption option) {
			BigDecimal units = this.line.option().units();
			if (units == null && !option.isCountable()) {
				return BigDecimal.ONE.setScale(2);
			}
			if (units != null && units.signum() == 0 && this.mayBeNone) {
				return units;
			}
			if (units == null || units.signum() <= 0) {
				refuse("units", "units-missing", option.code());
			}
			else if (!option.isCountable() && units.compareTo(BigDecimal.ONE) != 0) {
				refuse("units", "one-lump-sum", option.code());
			}
			return units;
		}

		private ForeignMoney price(CostOption option) {
			String currency = this.line.currency();
			if (option.foreign() != null && currency.equals(option.foreign().currency())) {
				return option.foreign();
			}
			if (!currency.isEmpty() && !currency.equals(ForeignMoney.EURO)) {
				refuse("currency", "cost-option-currency", option.code(), (option.foreign() != null)
						? ForeignMoney.EURO + ", " + option.foreign().currency() : ForeignMoney.EURO);
			}
			return new ForeignMoney(option.amount().amount(), ForeignMoney.EURO);
		}

		private Optional<DeclaredLine> priced(CostOption option, BigDecimal units, ForeignMoney price) {
			ForeignMoney amount = price.times(units, this.context.rules().rounding(RoundingPoint.LINE_SUM));
			BigDecimal given = this.line.declaredAmount();
			if (amount.amount().compareTo(Money.LIMIT.amount()) > 0) {
				refuse("units", "amount-too-large", Money.LIMIT);
			}
			else if (given != null && given.compareTo(amount.amount()) != 0) {
				refuse("declared_amount", "amount-laid-down", option.code(), amount.amount().toPlainString(),
						amount.currency());
			}
			return this.errors.isEmpty() ? Optional.of(this.line.priced(option, units, amount)) : Optional.empty();
		}

		private void refuse(String column, String code, Object... more) {
			this.errors.add(LocatedError.at(this.row, column, this.line.text(column), code, more));
		}

	}

}
