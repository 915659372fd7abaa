package eu.regioflow.budget.web;

import java.util.List;
import java.util.stream.Collectors;

import eu.regioflow.budget.Investment;

/**
 * Investments as they are typed, one on each line: {@code 1; Title}.
 */
final class TypedInvestments {

	private TypedInvestments() {
	}

	/** A line without a number has 0, which is refused with its place. */
	static List<Investment> read(String typed) {
		return typed.lines().filter((line) -> !line.isBlank()).map(TypedInvestments::one).toList();
	}

	private static Investment one(String line) {
		String[] parts = line.split(";", 2);
		boolean isNumbered = parts.length == 2 && parts[0].strip().matches("[1-9][0-9]{0,2}");
		return isNumbered ? new Investment(Integer.parseInt(parts[0].strip()), parts[1]) : new Investment(0, line);
	}

	/** As somebody would type them. */
	static String of(List<Investment> investments) {
		return investments.stream()
			.map((investment) -> investment.number() + "; " + investment.title())
			.collect(Collectors.joining("\n"));
	}

}
