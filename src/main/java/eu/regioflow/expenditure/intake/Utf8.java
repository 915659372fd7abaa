package eu.regioflow.expenditure.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import eu.regioflow.refusal.Refusal;

/**
 * Strict reading of UTF-8: a byte that does not fit is refused, never replaced.
 */
final class Utf8 {

	private Utf8() {
	}

	/**
	 * Decodes, leaving out a byte order mark.
	 * @throws Refusal {@code wrong-encoding}, naming the byte and the line
	 */
	static String decoded(byte[] content) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer bytes = ByteBuffer.wrap(content);
		CharBuffer text = CharBuffer.allocate(content.length);
		CoderResult result = decoder.decode(bytes, text, true);
		if (result.isError()) {
			throw wrongEncoding(content, bytes.position());
		}
		String decoded = text.flip().toString();
		return decoded.startsWith("\ufeff") ? decoded.substring(1) : decoded;
	}

	/** Refuses because of the byte at the given place, 0 for the first. */
	static Refusal wrongEncoding(byte[] content, int place) {
		int line = 1;
		for (int index = 0; index < place; index++) {
			line += (content[index] == '\n') ? 1 : 0;
		}
		return Refusal.unreadable("wrong-encoding", place + 1, line);
	}

}
