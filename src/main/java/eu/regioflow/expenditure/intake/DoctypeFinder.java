package eu.regioflow.expenditure.intake;

import java.nio.charset.StandardCharsets;

/**
 * Finds a document type declaration in XML that comes in pieces, in UTF-8 as in UTF-16.
 */
final class DoctypeFinder {

	private static final byte[] WANTED = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

	private int matched;

	boolean isIn(byte[] piece, int length) {
		for (int index = 0; index < length; index++) {
			byte next = piece[index];
			if (next == WANTED[this.matched]) {
				this.matched++;
				if (this.matched == WANTED.length) {
					return true;
				}
			}
			else if (next != 0) {
				this.matched = (next == WANTED[0]) ? 1 : 0;
			}
		}
		return false;
	}

}
