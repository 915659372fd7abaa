package eu.regioflow.control;

import java.time.Instant;
import java.util.UUID;

import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.refusal.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * A controller's statement of what of a partner report is eligible. Its amounts are in
 * the ledger.
 */
@Entity
public class Certificate {

	@Id
	private UUID id;

	private UUID report;

	private String project;

	private int partner;

	private int period;

	private int reportNumber;

	private String number;

	private String conclusion;

	private UUID issuedBy;

	private Instant issuedAt;

	private UUID reportSubmittedBy;

	private UUID projectReport;

	private int issue;

	private UUID reopening;

	private UUID reopenedBy;

	private Instant reopenedAt;

	private String reopeningReason;

	@Version
	private Long version;

	protected Certificate() {
	}

	/**
	 * Issues it.
	 * @param issue counts the certificates of one report, from 1
	 */
	Certificate(PartnerReport report, int issue, String conclusion, UUID issuedBy, Instant issuedAt) {
		this.id = UUID.randomUUID();
		this.report = report.id();
		this.project = report.project();
		this.partner = report.partner();
		this.period = report.period();
		this.reportNumber = report.number();
		this.issue = issue;
		this.number = "%s-C-%d-%d".formatted(report.project(), report.partner(), report.number())
				+ ((issue > 1) ? "-v" + issue : "");
		this.conclusion = conclusion;
		this.issuedBy = issuedBy;
		this.issuedAt = issuedAt;
		this.reportSubmittedBy = report.submittedBy();
	}

	/**
	 * Gathers it into a project report, once.
	 */
	void assignTo(UUID gatheredIn) {
		requireNotGathered();
		this.projectReport = gatheredIn;
	}

	/**
	 * Ends its validity, as long as nobody has claimed what it certifies.
	 * @return the act, as the cause of what it posts
	 */
	UUID reopen(String reason, UUID by, Instant at) {
		requireNotGathered();
		this.reopening = UUID.randomUUID();
		this.reopeningReason = reason;
		this.reopenedBy = by;
		this.reopenedAt = at;
		return this.reopening;
	}

	private void requireNotGathered() {
		if (this.projectReport != null) {
			throw Refusal.conflict("certificate-gathered", this.number);
		}
	}

	public UUID id() {
		return this.id;
	}

	/** The partner report that it certifies. */
	public UUID report() {
		return this.report;
	}

	public String project() {
		return this.project;
	}

	public int partner() {
		return this.partner;
	}

	/** The period of the partner report, whatever project report gathers it. */
	public int period() {
		return this.period;
	}

	public int reportNumber() {
		return this.reportNumber;
	}

	/**
	 * Such as {@code PGI06030-C-3-1}, and {@code PGI06030-C-3-1-v2} for the next issue.
	 */
	public String number() {
		return this.number;
	}

	public String conclusion() {
		return this.conclusion;
	}

	public UUID issuedBy() {
		return this.issuedBy;
	}

	public Instant issuedAt() {
		return this.issuedAt;
	}

	/** The project report that gathered it, or null. */
	public UUID projectReport() {
		return this.projectReport;
	}

	/** Counts the certificates of one report, from 1. */
	public int issue() {
		return this.issue;
	}

	/** Whether it holds: until control was re-opened. */
	public boolean isValid() {
		return this.reopening == null;
	}

	/** Null while it holds. */
	public UUID reopenedBy() {
		return this.reopenedBy;
	}

	/** Null while it holds. */
	public Instant reopenedAt() {
		return this.reopenedAt;
	}

	/** The controller's own words; null while it holds. */
	public String reopeningReason() {
		return this.reopeningReason;
	}

}
