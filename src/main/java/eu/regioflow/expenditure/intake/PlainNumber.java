package eu.regioflow.expenditure.intake;

/**
 * Digits with at most one point between them, such as {@code 1234.50}; looked at by hand,
 * for a file has tens of thousands of amounts.
 */
final class PlainNumber {

	private PlainNumber() {
	}

	static boolean isOne(String text) {
		int point = -1;
		for (int index = 0; index < text.length(); index++) {
			char sign = text.charAt(index);
			if (sign == '.' && point < 0 && index > 0) {
				point = index;
			}
			else if (sign < '0' || sign > '9') {
				return false;
			}
		}
		return point < text.length() - 1;
	}

}
