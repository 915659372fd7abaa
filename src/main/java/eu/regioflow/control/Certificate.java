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

	@Version
	private Long version;

	protected Certificate() {
	}

	Certificate(PartnerReport report, String conclusion, UUID issuedBy, Instant issuedAt) {
		this.id = UUID.randomUUID();
		this.report = report.id();
		this.project = report.project();
		this.partner = report.partner();
		this.period = report.period();
		this.reportNumber = report.number();
		this.number = "%s-C-%d-%d".formatted(report.project(), report.partner(), report.number());
		this.conclusion = conclusion;
		this.issuedBy = issuedBy;
		this.issuedAt = issuedAt;
		this.reportSubmittedBy = report.submittedBy();
	}

	/**
	 * Gathers it into a project report, once.
	 */
	void assignTo(UUID gatheredIn) {
		if (this.projectReport != null) {
			throw Refusal.conflict("certificate-gathered", this.number);
		}
		this.projectReport = gatheredIn;
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

	/** Such as {@code PGI06030-C-3-1}. */
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

}
