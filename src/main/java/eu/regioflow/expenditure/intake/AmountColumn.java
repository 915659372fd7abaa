package eu.regioflow.expenditure.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The style that the amounts of one column have in common, or why there is none.
 *
 * @param style null when there is a problem
 * @param problem an error code for every amount that is not the same in each style, null
 * when the style is known
 * @param witnesses row and value of the two places that show the problem
 */
record AmountColumn(AmountStyle style, String problem, List<Object> witnesses) {

	/** Decides from all amounts of the column, by row and in its order. */
	static AmountColumn of(Map<Integer, AmountText> amounts) {
		Optional<Map.Entry<Integer, AmountText>> point = first(amounts, AmountStyle.POINT);
		Optional<Map.Entry<Integer, AmountText>> comma = first(amounts, AmountStyle.COMMA);
		if (point.isPresent() && comma.isPresent()) {
			boolean pointFirst = point.get().getKey() < comma.get().getKey();
			return undecided("mixed-amount-styles", (pointFirst ? point : comma).get(),
					(pointFirst ? comma : point).get());
		}
		if (comma.isPresent()) {
			return new AmountColumn(AmountStyle.COMMA, null, List.of());
		}
		List<Map.Entry<Integer, AmountText>> ambiguous = amounts.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().isAmbiguous())
			.limit(2)
			.toList();
		if (point.isPresent() || ambiguous.isEmpty()) {
			return new AmountColumn(AmountStyle.POINT, null, List.of());
		}
		return undecided("ambiguous-amounts", ambiguous.get(0), ambiguous.get(ambiguous.size() - 1));
	}

	private static Optional<Map.Entry<Integer, AmountText>> first(Map<Integer, AmountText> amounts, AmountStyle style) {
		return amounts.entrySet().stream().filter((entry) -> entry.getValue().isOnly(style)).findFirst();
	}

	private static AmountColumn undecided(String problem, Map.Entry<Integer, AmountText> one,
			Map.Entry<Integer, AmountText> other) {
		return new AmountColumn(null, problem, List.of(one.getKey(), Texts.shortened(one.getValue().given()),
				other.getKey(), Texts.shortened(other.getValue().given())));
	}

}
