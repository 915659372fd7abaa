package eu.regioflow.expenditure.intake;

/**
 * One cell before anything is made of it.
 *
 * @param text as the file gives it; a number of a workbook in plain decimals, its date as
 * {@code yyyy-MM-dd}
 * @param place the cell's address in a workbook, such as {@code L7}, else empty
 */
record RawCell(Kind kind, String text, String place) {

	enum Kind {

		TEXT, NUMBER, DATE, FORMULA, ERROR

	}

	static final RawCell EMPTY = text("");

	static RawCell text(String text) {
		return new RawCell(Kind.TEXT, text, "");
	}

	boolean isBlank() {
		return this.kind == Kind.TEXT && isBlank(this.text);
	}

	private static boolean isBlank(String text) {
		for (int index = 0; index < text.length(); index++) {
			char sign = text.charAt(index);
			if (!Character.isWhitespace(sign) && sign != '\u00a0' && sign != '\u202f') {
				return false;
			}
		}
		return true;
	}

	/** The text without the blanks around it, also those that do not break a line. */
	String trimmed() {
		return this.text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
	}

}
