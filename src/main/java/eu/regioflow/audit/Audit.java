package eu.regioflow.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * An audit of a project; its corrections can be entered and closed while it goes on.
 */
@Entity
public class Audit {

	/** Where it stands. */
	public enum Status {

		ONGOING, CLOSED

	}

	/** How it is done. */
	public enum Manner {

		ADMINISTRATIVE, ON_THE_SPOT

	}

	private static final int COMMENT_LENGTH = 2000;

	private static final int REFERENCE_LENGTH = 60;

	@Id
	private UUID id;

	private String project;

	private int number;

	@Enumerated(EnumType.STRING)
	private AuditBody body;

	@Enumerated(EnumType.STRING)
	private Manner manner;

	@Enumerated(EnumType.STRING)
	private Status status;

	private LocalDate starts;

	private LocalDate ends;

	private LocalDate finalReport;

	private Integer period;

	private BigDecimal totalControlled;

	private String comment;

	private String reference;

	@Version
	private Long version;

	protected Audit() {
	}

	Audit(String project, int number, Facts facts) {
		this.id = UUID.randomUUID();
		this.project = project;
		this.number = number;
		this.status = Status.ONGOING;
		take(facts);
	}

	/** Replaces the facts. */
	void change(Facts facts) {
		requireOngoing();
		take(facts);
	}

	private void take(Facts facts) {
		this.body = facts.body();
		this.manner = facts.manner();
		this.starts = facts.starts();
		this.ends = facts.ends();
		this.finalReport = facts.finalReport();
		this.period = facts.period();
		this.totalControlled = (facts.totalControlled() != null) ? facts.totalControlled().amount() : null;
		this.comment = facts.comment();
		this.reference = facts.reference();
	}

	/**
	 * What an audit is about.
	 *
	 * @param ends null while it is not known
	 * @param finalReport the day of the final report; null while there is none
	 * @param period the reporting period that is looked at; null where it is several
	 * @param totalControlled EUR; null where it is not known
	 * @param reference by which the auditing body names it; may be empty
	 */
	public record Facts(AuditBody body, Manner manner, LocalDate starts, LocalDate ends, LocalDate finalReport,
			Integer period, Money totalControlled, String comment, String reference) {

		public Facts {
			comment = (comment != null) ? comment.strip() : "";
			reference = (reference != null) ? reference.strip() : "";
		}

		/** Refuses what cannot be an audit. */
		Facts checked() {
			if (this.body == null || this.manner == null || this.starts == null) {
				throw Refusal.invalid("audit-incomplete");
			}
			if (this.ends != null && this.ends.isBefore(this.starts)) {
				throw Refusal.invalid("audit-ends-before-start", this.ends, this.starts);
			}
			if (this.totalControlled != null && this.totalControlled.isNegative()) {
				throw Refusal.invalid("amount-not-positive", this.totalControlled);
			}
			if (this.comment.length() > COMMENT_LENGTH) {
				throw Refusal.invalid("text-too-long", COMMENT_LENGTH);
			}
			if (this.reference.length() > REFERENCE_LENGTH) {
				throw Refusal.invalid("text-too-long", REFERENCE_LENGTH);
			}
			return this;
		}

	}

	/** Refuses what only an audit that goes on allows. */
	void requireOngoing() {
		if (this.status != Status.ONGOING) {
			throw Refusal.conflict("audit-closed", this.number);
		}
	}

	void close() {
		requireOngoing();
		this.status = Status.CLOSED;
	}

	void reopen() {
		if (this.status == Status.ONGOING) {
			throw Refusal.conflict("audit-ongoing", this.number);
		}
		this.status = Status.ONGOING;
	}

	/**
	 * Refuses a write that was made from an older state.
	 * @param expected the version that the writer saw, empty when they did not say
	 */
	void requireVersion(Optional<Long> expected) {
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

	/** Counted within the project. */
	public int number() {
		return this.number;
	}

	public Status status() {
		return this.status;
	}

	public boolean isOngoing() {
		return this.status == Status.ONGOING;
	}

	public Facts facts() {
		return new Facts(this.body, this.manner, this.starts, this.ends, this.finalReport, this.period,
				(this.totalControlled != null) ? Money.of(this.totalControlled) : null, this.comment, this.reference);
	}

	public Long version() {
		return this.version;
	}

	/** Such as {@code PGI06030/audit/1}. */
	public String path() {
		return "%s/audit/%d".formatted(this.project, this.number);
	}

}
