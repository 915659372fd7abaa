package eu.regioflow.budget;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import eu.regioflow.programme.CostCategory;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * What a partner builds or buys of lasting value, which lines of its budget and of its
 * reports name.
 *
 * @param number in the partner's budget, from 1
 */
public record Investment(int number, String title) {

	private static final int MOST = 50;

	private static final int HIGHEST_NUMBER = 999;

	private static final int TITLE_LENGTH = 255;

	/** The reference system has them in these three. */
	private static final Set<CostCategory> CATEGORIES = EnumSet.of(CostCategory.EXTERNAL, CostCategory.EQUIPMENT,
			CostCategory.INFRASTRUCTURE);

	public Investment {
		title = (title != null) ? title.strip() : "";
	}

	/** Whether costs of a category can be part of an investment. */
	public static boolean isPossibleIn(CostCategory category) {
		return CATEGORIES.contains(category);
	}

	/** The numbers, as a message lists them. */
	public static String numbers(List<Investment> investments) {
		return investments.isEmpty() ? "–"
				: investments.stream()
					.map((investment) -> String.valueOf(investment.number))
					.collect(Collectors.joining(", "));
	}

	/**
	 * Lets only investments pass that have a title and a number of their own.
	 * @throws Refusal {@code bad-investments} with every bad place
	 */
	static List<Investment> checked(List<Investment> investments) {
		List<LocatedError> errors = new ArrayList<>();
		Set<Integer> numbers = new HashSet<>();
		if (investments.size() > MOST) {
			errors.add(LocatedError.at(0, "", String.valueOf(investments.size()), "too-many-entries", MOST));
		}
		for (int i = 0; i < investments.size(); i++) {
			Investment investment = investments.get(i);
			String number = String.valueOf(investment.number);
			if (investment.number < 1 || investment.number > HIGHEST_NUMBER || !numbers.add(investment.number)) {
				errors.add(LocatedError.at(i + 1, "number", number, "investment-number", HIGHEST_NUMBER));
			}
			if (investment.title.isEmpty()) {
				errors.add(LocatedError.at(i + 1, "title", "", "contribution-incomplete"));
			}
			if (investment.title.length() > TITLE_LENGTH) {
				errors.add(LocatedError.at(i + 1, "title", investment.title.substring(0, 40) + "…",
						"budget-text-too-long", TITLE_LENGTH));
			}
		}
		if (!errors.isEmpty()) {
			throw Refusal.invalid("bad-investments", errors, errors.size());
		}
		return investments;
	}

	/**
	 * Lets only lines pass that name one of the investments, in a category that can have
	 * one.
	 * @throws Refusal {@code bad-budget-lines} with every bad place
	 */
	static void requireKnown(List<BudgetLine> lines, List<Investment> investments) {
		Set<Integer> numbers = investments.stream().map(Investment::number).collect(Collectors.toSet());
		List<LocatedError> errors = new ArrayList<>();
		for (BudgetLine line : lines) {
			if (line.investment() != null) {
				String given = String.valueOf(line.investment());
				if (!numbers.contains(line.investment())) {
					errors.add(LocatedError.at(line.line(), "investment", given, "unknown-investment",
							numbers(investments)));
				}
				else if (!isPossibleIn(line.category())) {
					errors.add(LocatedError.at(line.line(), "investment", given, "investment-of-category",
							line.category().name()));
				}
			}
		}
		if (!errors.isEmpty()) {
			throw Refusal.invalid("bad-budget-lines", errors, errors.size());
		}
	}

}
