package eu.regioflow.payment.accounts;

import java.util.ArrayList;
import java.util.List;

/**
 * The accounts of a year as CSV: what was withdrawn by body, what became of debts, and
 * one reconciled row for each priority. Explanations are quoted.
 */
public final class AccountsCsv {

	private AccountsCsv() {
	}

	/** In UTF-8, lines ended as RFC 4180 has it. */
	public static String of(YearAccounts accounts) {
		List<String> lines = new ArrayList<>();
		lines.add("part,key,total_eligible,union,public,art_94,explanation");
		accounts.withdrawn().forEach((row) -> lines.add(row("WITHDRAWN", row.body().name(), row.amounts(), "")));
		RecoveredFigures figures = accounts.figures();
		lines.add("RECOVERED,,,%s,,,".formatted(figures.recovered()));
		lines.add("TO_BE_RECOVERED,,,%s,,,".formatted(figures.toBeRecovered()));
		lines.add("IRRECOVERABLE,,,%s,,,".formatted(figures.irrecoverable()));
		for (Reconciled row : accounts.priorities()) {
			lines.add(row("APPLIED", row.priority(), row.applied(), ""));
			lines.add(row("ACCOUNTS", row.priority(), row.accounts(), ""));
			lines.add(row("DIFFERENCE", row.priority(), row.difference(), row.explanation()));
			lines.add(row("OF_IT_AA", row.priority(), row.ofAuditAuthority(), ""));
			lines.add(row("OF_IT_EC", row.priority(), row.ofCommission(), ""));
		}
		return String.join("\r\n", lines) + "\r\n";
	}

	private static String row(String part, String key, Eligible amounts, String explanation) {
		return String.join(",", part, key, amounts.total().toString(), amounts.union().toString(),
				amounts.publicMoney().toString(), amounts.simplified().toString(), quoted(explanation));
	}

	/** With an apostrophe before what a spreadsheet would compute. */
	private static String quoted(String text) {
		String inert = text.matches("(?s)[=+@-].*") ? "'" + text : text;
		return inert.isEmpty() ? "" : '"' + inert.replace("\"", "\"\"") + '"';
	}

}
