package eu.regioflow.expenditure;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.budget.AdoptedBudgets;
import eu.regioflow.budget.Investment;
import eu.regioflow.refusal.LocatedError;

import org.springframework.stereotype.Component;

/**
 * Says of each line that names an investment whether the partner's adopted budget has it,
 * and whether costs of its category can be part of one.
 */
@Component
class InvestmentLines {

	private final AdoptedBudgets budgets;

	InvestmentLines(AdoptedBudgets budgets) {
		this.budgets = budgets;
	}

	/**
	 * Checks all lines at once.
	 * @param rows the row of each line in what was given, for the location of an error
	 */
	List<LocatedError> check(List<DeclaredLine> declared, List<Integer> rows, ReportContext context) {
		List<LocatedError> errors = new ArrayList<>();
		if (declared.stream().allMatch((line) -> line.investment() == null)) {
			return errors;
		}
		List<Investment> known = this.budgets.investments(context.project(), context.partner());
		for (int i = 0; i < declared.size(); i++) {
			DeclaredLine line = declared.get(i);
			if (line.investment() == null) {
				continue;
			}
			if (known.stream().noneMatch((investment) -> investment.number() == line.investment())) {
				errors.add(LocatedError.at(rows.get(i), "investment", line.text("investment"), "unknown-investment",
						Investment.numbers(known)));
			}
			else if (!Investment.isPossibleIn(line.category())) {
				errors.add(LocatedError.at(rows.get(i), "investment", line.text("investment"), "investment-of-category",
						line.category().name()));
			}
		}
		return errors;
	}

}
