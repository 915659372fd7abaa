package eu.regioflow.expenditure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A submitted list as CSV: the columns of the list, then rate and amount in EUR. What
 * control finds later is not in it, so that it stays the same.
 */
public final class SubmittedList {

	private static final List<String> COLUMNS = List.of("line", "cost_category", "description", "supplier",
			"internal_reference", "invoice_number", "invoice_date", "payment_date", "currency", "total_invoice_value",
			"vat", "declared_amount", "comment", "gdpr");

	private SubmittedList() {
	}

	/** The names of the columns. */
	public static List<String> headings() {
		List<String> headings = new ArrayList<>(COLUMNS);
		headings.addAll(Arrays.asList("rate", "amount_eur"));
		return headings;
	}

	/** The cells of a frozen line. */
	public static List<Object> cells(ExpenditureLine line) {
		List<Object> cells = new ArrayList<>();
		COLUMNS.forEach((column) -> cells.add(line.declared().text(column)));
		cells.add(line.rate().stripTrailingZeros().toPlainString());
		cells.add(line.amountEur());
		return cells;
	}

	/**
	 * The fingerprint of the list with every text: SHA-256 of the CSV in UTF-8, each row
	 * ended by CR and LF, in 64 hexadecimal digits.
	 */
	public static String sha256(List<ExpenditureLine> lines) {
		MessageDigest digest = digest();
		add(digest, headings());
		lines.forEach((line) -> add(digest, cells(line)));
		return HexFormat.of().formatHex(digest.digest());
	}

	private static void add(MessageDigest digest, List<?> cells) {
		digest.update((CsvRow.of(cells) + "\r\n").getBytes(StandardCharsets.UTF_8));
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
