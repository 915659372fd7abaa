package eu.regioflow.budget.web;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import eu.regioflow.budget.BudgetLine;
import eu.regioflow.budget.TypedLine;
import eu.regioflow.money.Money;
import eu.regioflow.web.TypedAmount;
import eu.regioflow.web.View;
import jakarta.servlet.http.HttpServletRequest;

/**
 * A line of a budget as it is typed; every field stays as typed, however wrong it is.
 *
 * @param line its number, 0 for a new one
 * @param category a category's name, or {@link #OPTION} and the code of a unit cost or
 * lump sum
 * @param periods of all periods but the last
 * @param investment a number, or empty
 * @param awardProcedure how what it buys is to be awarded, or empty
 */
public record BudgetLineForm(int line, String category, String description, String unit, String units, String price,
		List<String> periods, String investment, String awardProcedure) {

	/** What stands before the code of a unit cost or lump sum. */
	static final String OPTION = "option:";

	static BudgetLineForm empty(int periods) {
		return new BudgetLineForm(0, "", "", "", "", "", Collections.nCopies(periods - 1, ""), "", "");
	}

	/** A stored line as its reader would type it. */
	static BudgetLineForm of(BudgetLine line, View view) {
		return new BudgetLineForm(line.line(),
				(line.option() != null) ? OPTION + line.option() : line.category().name(), line.description(),
				line.unit(), view.number(line.units()), view.money(line.price()),
				line.periods().subList(0, line.periods().size() - 1).stream().map(view::money).toList(),
				(line.investment() != null) ? line.investment().toString() : "", line.awardProcedure());
	}

	// a list that the framework binds would be cut at the comma of a single amount
	static BudgetLineForm of(HttpServletRequest request, int line) {
		String[] periods = request.getParameterValues("period");
		return new BudgetLineForm(line, typed(request, "category"), typed(request, "description"),
				typed(request, "unit"), typed(request, "units"), typed(request, "price"),
				(periods != null) ? List.of(periods) : List.of(), typed(request, "investment"),
				typed(request, "awardProcedure"));
	}

	private static String typed(HttpServletRequest request, String name) {
		return Optional.ofNullable(request.getParameter(name)).orElse("");
	}

	/**
	 * What it states; periods that are all left empty share evenly, one that is empty
	 * among others has nothing.
	 */
	TypedLine typed() {
		boolean evenly = this.periods.stream().allMatch(String::isBlank);
		boolean isOption = this.category.startsWith(OPTION);
		return new TypedLine(isOption ? null : this.category,
				isOption ? this.category.substring(OPTION.length()) : null, this.description, this.unit,
				plain(this.units), plain(this.price),
				evenly ? List.of()
						: this.periods.stream().map((amount) -> amount.isBlank() ? "0" : plain(amount)).toList(),
				this.investment.matches("[0-9]{1,3}") ? Integer.valueOf(this.investment) : null, this.awardProcedure);
	}

	// what cannot be read without doubt stays as it is typed, to be refused with its
	// place
	private static String plain(String typed) {
		return TypedAmount.find(typed).map(Money::toString).orElse(typed);
	}

}
