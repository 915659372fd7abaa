package eu.regioflow.payment.accounts;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A declaration as CSV: one row for each item, the last for the total. Codes and amounts
 * only, so that no cell needs quotes.
 */
public final class DeclarationCsv {

	private DeclarationCsv() {
	}

	/** In UTF-8, lines ended as RFC 4180 has it. */
	public static String of(CommissionDeclaration declaration) {
		Stream<String> rows = declaration.items()
			.stream()
			.map((item) -> row(item.kind().name(), item.reference(), (item.project() != null) ? item.project() : "",
					(item.body() != null) ? item.body().name() : "", item.amounts()));
		return Stream
			.of(Stream.of("kind,reference,project,body,total_eligible,union,public,art_94"), rows,
					Stream.of(row("TOTAL", declaration.reference(), "", "", declaration.total())))
			.flatMap((lines) -> lines)
			.map((line) -> line + "\r\n")
			.collect(Collectors.joining());
	}

	private static String row(String kind, String reference, String project, String body, Eligible amounts) {
		return String.join(",", kind, reference, project, body, amounts.total().toString(), amounts.union().toString(),
				amounts.publicMoney().toString(), amounts.simplified().toString());
	}

}
