package eu.regioflow.refusal;

import java.util.List;

/**
 * One bad place in a list: where it is, what stands there and which rule it breaks.
 *
 * <p>
 * The text for people is the message {@code error.<code>}, the way to mend it
 * {@code error.<code>.remedy}, both with the arguments filled in; {0} is always the
 * value.
 *
 * @param row 1 for the first data row, 0 when the whole content is meant
 * @param column the column's name in the list's contract, or empty when the whole row is
 * meant
 * @param value what stands there, as it was given
 * @param code stable, in kebab case
 * @param arguments further placeholders, from {1} on
 * @param cell the place in the spreadsheet that the list came in, such as {@code F12};
 * empty where there is none
 */
public record LocatedError(int row, String column, String value, String code, List<Object> arguments, String cell) {

	public LocatedError {
		arguments = List.copyOf(arguments);
	}

	public static LocatedError at(int row, String column, String value, String code, Object... arguments) {
		return new LocatedError(row, column, value, code, List.of(arguments), "");
	}

	/** The same with its place in a spreadsheet. */
	public LocatedError inCell(String place) {
		return new LocatedError(this.row, this.column, this.value, this.code, this.arguments, place);
	}

}
