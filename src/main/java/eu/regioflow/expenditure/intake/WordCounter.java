package eu.regioflow.expenditure.intake;

import java.nio.charset.StandardCharsets;

/**
 * Counts a word in XML that comes in pieces, in UTF-8 as in UTF-16.
 */
final class WordCounter {

	private final byte[] wanted;

	private int matched;

	private int found;

	WordCounter(String wanted) {
		this.wanted = wanted.getBytes(StandardCharsets.US_ASCII);
	}

	/** Reads on and gives how often it stood there until now. */
	int read(byte[] piece, int length) {
		for (int index = 0; index < length; index++) {
			// most of a sheet is neither word
			while (this.matched == 0 && index < length - 1 && piece[index] != this.wanted[0]) {
				index++;
			}
			byte next = piece[index];
			if (next == this.wanted[this.matched]) {
				this.matched++;
				if (this.matched == this.wanted.length) {
					this.found++;
					this.matched = 0;
				}
			}
			else if (next != 0) {
				this.matched = (next == this.wanted[0]) ? 1 : 0;
			}
		}
		return this.found;
	}

}
