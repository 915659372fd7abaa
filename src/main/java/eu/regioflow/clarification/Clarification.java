package eu.regioflow.clarification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.refusal.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * One question with its answer. It is answered once, or taken back.
 */
@Entity
public class Clarification {

	/** Who asks whom. */
	public enum Kind {

		/**
		 * The controller asks the partner; as lines name people, only those who may know
		 * them read it.
		 */
		CONTROL(Permission.VIEW_PERSONAL_DATA, Permission.CONTROL_EXPENDITURE, Permission.PREPARE_PARTNER_REPORT),

		/** The joint secretariat asks the lead partner. */
		VERIFICATION(Permission.VIEW_PROJECT_QUESTIONS, Permission.VERIFY_PROJECT_REPORT,
				Permission.SUBMIT_PROJECT_REPORT);

		private final Permission sight;

		private final Permission asking;

		private final Permission answering;

		Kind(Permission sight, Permission asking, Permission answering) {
			this.sight = sight;
			this.asking = asking;
			this.answering = answering;
		}

		/** What a reader must be allowed to do. */
		public Permission sight() {
			return this.sight;
		}

		/** What whoever asks must be allowed to do. */
		public Permission asking() {
			return this.asking;
		}

		/** What whoever answers must be allowed to do. */
		public Permission answering() {
			return this.answering;
		}

	}

	/** Where it stands. */
	public enum Status {

		OPEN, ANSWERED, TAKEN_BACK

	}

	@Id
	private UUID id;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private UUID report;

	private String project;

	private Integer partner;

	private int period;

	private Integer reportNumber;

	private String path;

	private int number;

	private Integer line;

	private String question;

	private LocalDate due;

	private UUID askedBy;

	private Instant askedAt;

	private String answer;

	private UUID document;

	private UUID answeredBy;

	private Instant answeredAt;

	private Instant takenBackAt;

	@Version
	private Long version;

	protected Clarification() {
	}

	Clarification(Matter matter, int number, Integer line, String question, LocalDate due, UUID askedBy,
			Instant askedAt) {
		this.id = UUID.randomUUID();
		this.kind = matter.kind();
		this.report = matter.report();
		this.project = matter.project();
		this.partner = matter.partner();
		this.period = matter.period();
		this.reportNumber = matter.number();
		this.path = matter.path() + "/clarification/" + number;
		this.number = number;
		this.line = line;
		this.question = question;
		this.due = due;
		this.askedBy = askedBy;
		this.askedAt = askedAt;
	}

	void answer(String words, UUID attached, UUID by, Instant at) {
		requireOpen();
		this.answer = words;
		this.document = attached;
		this.answeredBy = by;
		this.answeredAt = at;
	}

	void takeBack(Instant at) {
		requireOpen();
		this.takenBackAt = at;
	}

	void requireOpen() {
		if (status() != Status.OPEN) {
			throw Refusal.conflict("clarification-not-open", this.number, status());
		}
	}

	public Status status() {
		if (this.answeredAt != null) {
			return Status.ANSWERED;
		}
		return (this.takenBackAt != null) ? Status.TAKEN_BACK : Status.OPEN;
	}

	/** Where a reader must be allowed to. */
	public Scope scope() {
		return (this.partner != null) ? Scope.partner(this.project, this.partner) : Scope.project(this.project);
	}

	public UUID id() {
		return this.id;
	}

	public Kind kind() {
		return this.kind;
	}

	/** The report that it is about. */
	public UUID report() {
		return this.report;
	}

	public String project() {
		return this.project;
	}

	/** The partner's number; null where it is about the project report. */
	public Integer partner() {
		return this.partner;
	}

	public int period() {
		return this.period;
	}

	/** The partner report's number; null where it is about the project report. */
	public Integer reportNumber() {
		return this.reportNumber;
	}

	/** Such as {@code PGI06030/partner/3/report/1/clarification/2}. */
	public String path() {
		return this.path;
	}

	/** Counts the questions about one report, from 1. */
	public int number() {
		return this.number;
	}

	/** The line that it is about, or null. */
	public Integer line() {
		return this.line;
	}

	public String question() {
		return this.question;
	}

	/** The last day on which the answer is in time. */
	public LocalDate due() {
		return this.due;
	}

	public UUID askedBy() {
		return this.askedBy;
	}

	public Instant askedAt() {
		return this.askedAt;
	}

	/** Null until it is answered. */
	public String answer() {
		return this.answer;
	}

	/** The file that came with the answer, or null. */
	public UUID document() {
		return this.document;
	}

	/** Null until it is answered. */
	public UUID answeredBy() {
		return this.answeredBy;
	}

	/** Null until it is answered. */
	public Instant answeredAt() {
		return this.answeredAt;
	}

	/** The portal's page of this question. */
	public String page() {
		return "/clarifications/" + this.id;
	}

}
