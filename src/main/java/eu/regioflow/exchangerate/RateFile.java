package eu.regioflow.exchangerate;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * A month's rates as the Commission publishes them: JSON with the properties country,
 * currency, isoA3Code, isoA2Code, value and comment, or CSV with these headings. Only
 * isoA3Code and value are needed; a column month, when there is one, must name the month.
 */
public final class RateFile {

	/** The most bytes that a file may have; the Commission's have some 40,000. */
	public static final int MOST_BYTES = 1024 * 1024;

	private RateFile() {
	}

	/**
	 * Reads JSON or CSV, whichever it is.
	 * @throws Refusal when the content as a whole cannot be a list of rates
	 */
	public static ReadRates read(byte[] content, YearMonth month) {
		String text = text(content);
		boolean json = text.stripLeading().startsWith("[") || text.stripLeading().startsWith("{");
		return read(json ? RateJson.rows(text) : RateCsv.rows(text), month);
	}

	/**
	 * Reads JSON only, as a service answers.
	 * @throws Refusal when the content as a whole cannot be a list of rates
	 */
	static ReadRates readJson(byte[] content, YearMonth month) {
		return read(RateJson.rows(text(content)), month);
	}

	private static ReadRates read(List<RateRow> rows, YearMonth month) {
		if (rows.isEmpty()) {
			throw empty();
		}
		return new RateReader(month).read(rows);
	}

	private static Refusal empty() {
		return Refusal.invalid("rates-empty", List.of(LocatedError.at(0, "", "", "rates-empty")));
	}

	private static String text(byte[] content) {
		if (content.length > MOST_BYTES) {
			throw Refusal.tooLarge("rates-too-large", MOST_BYTES / 1024 / 1024);
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
			String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
			if (plain.isBlank()) {
				throw empty();
			}
			return plain;
		}
		catch (CharacterCodingException ex) {
			throw Refusal.unreadable("rates-encoding");
		}
	}

}
