package eu.regioflow.verification;

import java.time.Instant;
import java.util.UUID;

import eu.regioflow.projectreport.ProjectReport;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * The joint secretariat's statement of what of a project report is paid. Its amounts are
 * in the ledger, under its id as the cause.
 */
@Entity
public class Verification {

	@Id
	private UUID id;

	private UUID projectReport;

	private int issue;

	private String number;

	private String conclusion;

	private UUID verifiedBy;

	private Instant verifiedAt;

	private UUID reopening;

	private UUID reopenedBy;

	private Instant reopenedAt;

	private String reopeningReason;

	@Version
	private Long version;

	protected Verification() {
	}

	/**
	 * States what a verified report says.
	 * @param issue counts the verifications of one report, from 1
	 */
	Verification(ProjectReport report, int issue) {
		this.id = UUID.randomUUID();
		this.projectReport = report.id();
		this.issue = issue;
		this.number = "%s-P-%d".formatted(report.project(), report.period()) + ((issue > 1) ? "-v" + issue : "");
		this.conclusion = report.conclusion();
		this.verifiedBy = report.verifiedBy();
		this.verifiedAt = report.verifiedAt();
	}

	/**
	 * Ends its validity.
	 * @return the act, as the cause of what it posts
	 */
	UUID reopen(String reason, UUID by, Instant at) {
		this.reopening = UUID.randomUUID();
		this.reopeningReason = reason;
		this.reopenedBy = by;
		this.reopenedAt = at;
		return this.reopening;
	}

	public UUID id() {
		return this.id;
	}

	public UUID projectReport() {
		return this.projectReport;
	}

	/** Counts the verifications of one report, from 1. */
	public int issue() {
		return this.issue;
	}

	/**
	 * Of its statement, such as {@code PGI06030-P-1}, and {@code PGI06030-P-1-v2} for the
	 * next issue.
	 */
	public String number() {
		return this.number;
	}

	/** The joint secretariat's words. */
	public String conclusion() {
		return this.conclusion;
	}

	public Instant verifiedAt() {
		return this.verifiedAt;
	}

	/** Null while it holds. */
	public UUID reopenedBy() {
		return this.reopenedBy;
	}

	/** Null while it holds. */
	public Instant reopenedAt() {
		return this.reopenedAt;
	}

	/** The joint secretariat's words; null while it holds. */
	public String reopeningReason() {
		return this.reopeningReason;
	}

}
