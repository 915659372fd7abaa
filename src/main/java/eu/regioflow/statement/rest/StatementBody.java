package eu.regioflow.statement.rest;

import java.time.Instant;

import eu.regioflow.statement.Statement;
import eu.regioflow.statement.StatementKind;

/**
 * A document as the list tells of it.
 *
 * @param partner null where it is about the whole project
 * @param version counts the documents of one kind about one report, from 1
 * @param withdrawnAt when it ceased to hold, null while it holds
 * @param supersededBy number of the next version, null where there is none
 */
record StatementBody(String number, StatementKind kind, String title, Integer partner, int period, Instant issuedAt,
		String sha256, int pages, int version, Instant withdrawnAt, String supersededBy) {

	static StatementBody of(Statement entry) {
		return new StatementBody(entry.number(), entry.kind(), entry.title(), entry.partner(), entry.period(),
				entry.issuedAt(), entry.sha256(), entry.pages(), entry.version(), entry.withdrawnAt(),
				entry.supersededBy());
	}

}
