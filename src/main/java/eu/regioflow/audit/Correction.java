package eu.regioflow.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.identity.Hand;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.programme.AccountingYear;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.refusal.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * An amount of a verified report that turned out not to be eligible, or to be eligible
 * after all: of one line, or of a category that is computed. Entered by one person,
 * closed by another, and then final.
 */
@Entity
public class Correction {

	/** Where it stands. */
	public enum Status {

		ONGOING, CLOSED

	}

	@Id
	private UUID id;

	private UUID audit;

	private String project;

	private int number;

	private String reference;

	@Enumerated(EnumType.STRING)
	private Status status;

	private int partner;

	private UUID report;

	private int reportNumber;

	private Integer line;

	@Enumerated(EnumType.STRING)
	private CostCategory category;

	private BigDecimal amount;

	private boolean inFavour;

	@Enumerated(EnumType.STRING)
	private ErrorType errorType;

	private boolean clericalMistake;

	private boolean goldPlating;

	private boolean suspectedFraud;

	private String irregularity;

	@Enumerated(EnumType.STRING)
	private FollowUp followUp;

	@Enumerated(EnumType.STRING)
	private Impact impact;

	@Enumerated(EnumType.STRING)
	private Scenario scenario;

	private String comment;

	private UUID enteredBy;

	private Instant enteredAt;

	private UUID closedBy;

	private Instant closedAt;

	private Integer accountingYear;

	@Enumerated(EnumType.STRING)
	private Outcome outcome;

	@Version
	private Long version;

	protected Correction() {
	}

	Correction(Audit audit, int number, PartnerReport report, CostCategory category, EnteredCorrection entered,
			UUID enteredBy, Instant enteredAt) {
		this.id = UUID.randomUUID();
		this.audit = audit.id();
		this.project = audit.project();
		this.number = number;
		this.reference = "%s-A-%d-%d".formatted(audit.project(), audit.number(), number);
		this.status = Status.ONGOING;
		this.partner = report.partner();
		this.report = report.id();
		this.reportNumber = report.number();
		this.line = entered.line();
		this.category = category;
		this.amount = entered.amount().amount();
		this.inFavour = entered.inFavour();
		this.errorType = entered.errorType();
		this.clericalMistake = entered.clericalMistake();
		this.goldPlating = entered.goldPlating();
		this.suspectedFraud = entered.suspectedFraud();
		this.irregularity = entered.irregularity();
		this.followUp = entered.followUp();
		this.impact = entered.impact();
		this.scenario = entered.scenario();
		this.comment = entered.comment();
		this.enteredBy = enteredBy;
		this.enteredAt = enteredAt;
	}

	void requireOngoing() {
		if (this.status != Status.ONGOING) {
			throw Refusal.conflict("correction-closed", this.reference);
		}
	}

	/**
	 * Makes it final.
	 * @param year in which it is closed
	 */
	void close(Hand by, Instant at, AccountingYear year, Outcome result) {
		requireOngoing();
		if (by.did(this.enteredBy)) {
			throw Refusal.forbidden("four-eyes");
		}
		this.status = Status.CLOSED;
		this.closedBy = by.id();
		this.closedAt = at;
		this.accountingYear = year.first();
		this.outcome = result;
	}

	/** The year's corrections are no longer minor together. */
	void takeUp(Outcome result) {
		this.outcome = result;
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

	/** Also the cause of its postings. */
	public UUID id() {
		return this.id;
	}

	public UUID audit() {
		return this.audit;
	}

	public String project() {
		return this.project;
	}

	/** Counted within the audit. */
	public int number() {
		return this.number;
	}

	/** Such as {@code PGI06030-A-1-2}. */
	public String reference() {
		return this.reference;
	}

	public Status status() {
		return this.status;
	}

	public boolean isOngoing() {
		return this.status == Status.ONGOING;
	}

	public int partner() {
		return this.partner;
	}

	/** The partner report that it takes from. */
	public UUID report() {
		return this.report;
	}

	public int reportNumber() {
		return this.reportNumber;
	}

	/** The line that it takes from; null where it takes from a computed category. */
	public Integer line() {
		return this.line;
	}

	public CostCategory category() {
		return this.category;
	}

	/** Of the line or the category, in EUR; what flat rates add is not in it. */
	public Money amount() {
		return Money.of(this.amount);
	}

	/** Whether it gives the amount back instead of taking it. */
	public boolean isInFavour() {
		return this.inFavour;
	}

	/** What it takes of the line or the category; below zero where it gives back. */
	Money taken() {
		return this.inFavour ? amount().negated() : amount();
	}

	/**
	 * As what its postings are known: those of the report that it takes from, or what it
	 * gives back as a report of its own, which is paid by itself.
	 */
	public UUID postedAs() {
		return this.inFavour ? this.id : this.report;
	}

	public ErrorType errorType() {
		return this.errorType;
	}

	public boolean isClericalMistake() {
		return this.clericalMistake;
	}

	public boolean isGoldPlating() {
		return this.goldPlating;
	}

	public boolean isSuspectedFraud() {
		return this.suspectedFraud;
	}

	/** The irregularity's code, such as {@code 1.1}, or null. */
	public String irregularity() {
		return this.irregularity;
	}

	public FollowUp followUp() {
		return this.followUp;
	}

	public Impact impact() {
		return this.impact;
	}

	public Scenario scenario() {
		return this.scenario;
	}

	public String comment() {
		return this.comment;
	}

	public UUID enteredBy() {
		return this.enteredBy;
	}

	/** Null until it is closed. */
	public UUID closedBy() {
		return this.closedBy;
	}

	/** Null until it is closed. */
	public Instant closedAt() {
		return this.closedAt;
	}

	/** In which it was closed; empty until then. */
	public Optional<AccountingYear> accountingYear() {
		return Optional.ofNullable(this.accountingYear).map(AccountingYear::new);
	}

	/** What it means for the project's money; null until it is closed. */
	public Outcome outcome() {
		return this.outcome;
	}

	public Long version() {
		return this.version;
	}

	/** Such as {@code PGI06030/correction/PGI06030-A-1-2}. */
	public String path() {
		return "%s/correction/%s".formatted(this.project, this.reference);
	}

}
