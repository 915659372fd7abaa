package eu.regioflow.statement.rest;

import java.time.Instant;

import eu.regioflow.statement.Statement;
import eu.regioflow.statement.StatementKind;

/**
 * A document as the list tells of it.
 *
 * @param partner null where it is about the whole project
 */
record StatementBody(String number, StatementKind kind, String title, Integer partner, int period, Instant issuedAt,
		String sha256, int pages) {

	static StatementBody of(Statement entry) {
		return new StatementBody(entry.number(), entry.kind(), entry.title(), entry.partner(), entry.period(),
				entry.issuedAt(), entry.sha256(), entry.pages());
	}

}
