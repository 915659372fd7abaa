package eu.regioflow.projectreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.identity.Hand;
import eu.regioflow.refusal.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * What the lead partner reports and claims for the whole project in a period.
 */
@Entity
public class ProjectReport {

	/** Where it stands. */
	public enum Status {

		DRAFT, SUBMITTED, IN_VERIFICATION, VERIFIED, REOPENED_VERIFIED

	}

	@Id
	private UUID id;

	private String project;

	private int period;

	private LocalDate due;

	@Enumerated(EnumType.STRING)
	private Status status;

	private String summary;

	private Instant openedAt;

	private Instant submittedAt;

	private UUID submittedBy;

	private LocalDate verificationDue;

	private Instant verifiedAt;

	private UUID verifiedBy;

	private String conclusion;

	private int findingChanges;

	@Version
	private Long version;

	protected ProjectReport() {
	}

	ProjectReport(String project, int period, LocalDate due, Instant openedAt) {
		this.id = UUID.randomUUID();
		this.project = project;
		this.period = period;
		this.due = due;
		this.openedAt = openedAt;
		this.status = Status.DRAFT;
	}

	void requireDraft() {
		if (this.status != Status.DRAFT) {
			throw Refusal.conflict("project-report-not-draft", this.period, this.status);
		}
	}

	void submit(String text, UUID by, Instant at, LocalDate verificationDueOn) {
		requireDraft();
		this.status = Status.SUBMITTED;
		this.summary = text;
		this.submittedBy = by;
		this.submittedAt = at;
		this.verificationDue = verificationDueOn;
	}

	/** Starts verification, if it has not started; not by the one who submitted it. */
	public void verify(Hand officer) {
		if (!isInVerification()) {
			throw Refusal.conflict("project-report-not-in-verification", this.period, this.status);
		}
		if (officer.did(this.submittedBy)) {
			throw Refusal.forbidden("four-eyes");
		}
		if (this.status == Status.SUBMITTED) {
			this.status = Status.IN_VERIFICATION;
		}
	}

	/** Notes a change of the findings on its lines; raises the version. */
	public void findingsChanged() {
		this.findingChanges++;
	}

	/** Ends verification. */
	public void verified(Hand officer, Instant at, String text) {
		verify(officer);
		this.status = Status.VERIFIED;
		this.verifiedBy = officer.id();
		this.verifiedAt = at;
		this.conclusion = text;
	}

	/** Gives it back to verification; not by the one who submitted it. */
	public void reopenVerification(Hand officer) {
		if (this.status != Status.VERIFIED) {
			throw Refusal.conflict("project-report-not-verified", this.period, this.status);
		}
		if (officer.did(this.submittedBy)) {
			throw Refusal.forbidden("four-eyes");
		}
		this.status = Status.REOPENED_VERIFIED;
		this.verifiedBy = null;
		this.verifiedAt = null;
		this.conclusion = null;
	}

	/** Whether findings can be changed. */
	public boolean isInVerification() {
		return switch (this.status) {
			case SUBMITTED, IN_VERIFICATION, REOPENED_VERIFIED -> true;
			case DRAFT, VERIFIED -> false;
		};
	}

	/** Whether it was verified once and no longer is. */
	public boolean isVerificationReopened() {
		return this.status == Status.REOPENED_VERIFIED;
	}

	/** Refuses a write that was made from an older state. */
	public void requireVersion(Optional<Long> expected) {
		expected.filter((seen) -> !seen.equals(this.version)).ifPresent((seen) -> {
			throw Refusal.conflict("stale-version", seen, this.version);
		});
	}

	public UUID id() {
		return this.id;
	}

	public String project() {
		return this.project;
	}

	public int period() {
		return this.period;
	}

	public LocalDate due() {
		return this.due;
	}

	public Status status() {
		return this.status;
	}

	/** Null while it is a draft. */
	public String summary() {
		return this.summary;
	}

	public Instant submittedAt() {
		return this.submittedAt;
	}

	/** Null while it is a draft. */
	public UUID submittedBy() {
		return this.submittedBy;
	}

	/** Until when verification should end; null while it is a draft. */
	public LocalDate verificationDue() {
		return this.verificationDue;
	}

	/** Null while it is not verified. */
	public Instant verifiedAt() {
		return this.verifiedAt;
	}

	/** Null while it is not verified. */
	public UUID verifiedBy() {
		return this.verifiedBy;
	}

	/** The joint secretariat's words; null until it is verified. */
	public String conclusion() {
		return this.conclusion;
	}

	public Long version() {
		return this.version;
	}

	/** Such as {@code PGI06030/report/1}. */
	public String path() {
		return "%s/report/%d".formatted(this.project, this.period);
	}

	/** The portal's page of this report. */
	public String page() {
		return "/projects/%s/reports/%d".formatted(this.project, this.period);
	}

}
