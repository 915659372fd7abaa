package eu.regioflow.statement;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;

/**
 * One entry of the register of issued documents; never changed.
 *
 * @param number such as {@code PGI06030-S-3-1}
 * @param partner null where it is about the whole project
 * @param subject the report that it is about
 * @param version counts the documents of one kind about one subject, from 1
 * @param title in the language of the document
 * @param issuedBy the account whose act it states
 * @param sha256 of the PDF file
 * @param json SHA-256 of its figures as JSON
 * @param csv SHA-256 of its figures as CSV
 * @param withdrawnAt when it ceased to hold, null while it holds
 * @param supersededBy number of the next version, null where there is none
 */
public record Statement(UUID id, String number, StatementKind kind, String project, Integer partner, int period,
		UUID subject, int version, String title, Instant issuedAt, UUID issuedBy, String sha256, String json,
		String csv, int pages, Locale locale, Instant withdrawnAt, String supersededBy) {

	/** Whether something else holds now, or nothing yet. */
	public boolean isWithdrawn() {
		return this.withdrawnAt != null || this.supersededBy != null;
	}

	/** What a reader must be allowed to do to see it. */
	public Permission permission() {
		return (this.partner != null) ? Permission.VIEW_PARTNER_REPORT : Permission.VIEW_PROJECT;
	}

	/** Where a reader must be allowed to. */
	public Scope scope() {
		return (this.partner != null) ? Scope.partner(this.project, this.partner) : Scope.project(this.project);
	}

	/** Such as {@code PGI06030/statement/PGI06030-S-3-1}. */
	String path() {
		return this.project + "/statement/" + this.number;
	}

}
