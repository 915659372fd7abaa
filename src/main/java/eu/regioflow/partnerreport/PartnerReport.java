package eu.regioflow.partnerreport;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.identity.Hand;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;

/**
 * What one partner reports for one period.
 */
@Entity
public class PartnerReport {

	/**
	 * Where it stands. Given back to the partner it is re-opened: the newest submitted
	 * report in full ({@code LAST}), an older one for documents only ({@code LIMITED});
	 * it returns to where it was given back from.
	 */
	public enum Status {

		DRAFT, SUBMITTED, IN_CONTROL, CERTIFIED, REOPENED_CERTIFIED, REOPENED_SUBMITTED_LAST,
		REOPENED_SUBMITTED_LIMITED, REOPENED_IN_CONTROL_LAST, REOPENED_IN_CONTROL_LIMITED

	}

	private static final Set<Status> OPEN_LISTS = Set.of(Status.DRAFT, Status.REOPENED_SUBMITTED_LAST,
			Status.REOPENED_IN_CONTROL_LAST);

	private static final Set<Status> REOPENED = Set.of(Status.REOPENED_SUBMITTED_LAST,
			Status.REOPENED_SUBMITTED_LIMITED, Status.REOPENED_IN_CONTROL_LAST, Status.REOPENED_IN_CONTROL_LIMITED);

	@Id
	private UUID id;

	private String project;

	private int partner;

	private int number;

	private int period;

	private LocalDate due;

	@Enumerated(EnumType.STRING)
	private Status status;

	private Instant openedAt;

	private Instant submittedAt;

	private Instant resubmittedAt;

	private int submissions;

	private UUID declaration;

	private Instant reopenedAt;

	private BigDecimal forecast;

	private String forecastExplanation = "";

	private String reopenReason;

	private UUID submittedBy;

	private LocalDate controlDue;

	private Instant certifiedAt;

	private int rowChanges;

	@ElementCollection
	@CollectionTable(name = "partner_report_author", joinColumns = @JoinColumn(name = "report"))
	@Column(name = "account")
	private Set<UUID> authors = new HashSet<>();

	@Version
	private Long version;

	protected PartnerReport() {
	}

	PartnerReport(String project, int partner, int number, int period, LocalDate due, Instant openedAt) {
		this.id = UUID.randomUUID();
		this.project = project;
		this.partner = partner;
		this.number = number;
		this.period = period;
		this.due = due;
		this.openedAt = openedAt;
		this.status = Status.DRAFT;
	}

	/**
	 * Notes a change of its rows, which only an open list allows; raises the version.
	 */
	void changedBy(UUID author) {
		requireOpenList();
		noteAuthor(author);
	}

	private void requireOpenList() {
		requireOpenList(this.number, this.status);
	}

	/** Refuses a change of the list of a report that stands there. */
	static void requireOpenList(int number, Status status) {
		if (!OPEN_LISTS.contains(status)) {
			throw Refusal.conflict("report-not-draft", number, status);
		}
	}

	/**
	 * Notes somebody who types into its list, which only an open list allows; what is not
	 * taken into the list yet is no change of it.
	 */
	void typedBy(UUID author) {
		requireOpenList();
		this.authors.add(author);
	}

	/** Notes a document of its partner; raises the version. */
	void documentAddedBy(UUID author) {
		requireWithPartner();
		noteAuthor(author);
	}

	/**
	 * Notes a document that its partner replaces in an answer to its controller; raises
	 * the version, so that no decision is taken on the former one unseen.
	 */
	void documentReplacedBy(UUID author) {
		if (isCertified()) {
			throw Refusal.conflict("report-not-open-for-documents", this.number, this.status);
		}
		noteAuthor(author);
	}

	private void noteAuthor(UUID author) {
		this.rowChanges++;
		this.authors.add(author);
	}

	/** Notes what its partner expects of the next period; raises the version. */
	void forecastBy(UUID author, Money amount, String explanation) {
		requireWithPartner();
		noteAuthor(author);
		this.forecast = (amount != null) ? amount.amount() : null;
		this.forecastExplanation = explanation;
	}

	/** Hands it to the controller, or back to where it was re-opened from. */
	void submit(UUID by, Instant at, LocalDate controlDueOn) {
		requireWithPartner();
		this.status = (this.status == Status.REOPENED_IN_CONTROL_LAST
				|| this.status == Status.REOPENED_IN_CONTROL_LIMITED) ? Status.IN_CONTROL : Status.SUBMITTED;
		this.submittedBy = by;
		this.submissions++;
		if (this.submittedAt == null) {
			this.submittedAt = at;
		}
		else {
			this.resubmittedAt = at;
		}
		this.controlDue = controlDueOn;
		this.authors.add(by);
	}

	/** Notes the act whose postings stand for what it declares. */
	void declaredBy(UUID act) {
		this.declaration = act;
	}

	/**
	 * Gives it back to its partner.
	 * @param newest whether no later report was submitted; only then its list is opened
	 * @throws Refusal in a state from which it cannot be given back
	 */
	void reopen(boolean newest, String reason, Instant at) {
		this.status = switch (this.status) {
			case SUBMITTED -> newest ? Status.REOPENED_SUBMITTED_LAST : Status.REOPENED_SUBMITTED_LIMITED;
			case IN_CONTROL -> newest ? Status.REOPENED_IN_CONTROL_LAST : Status.REOPENED_IN_CONTROL_LIMITED;
			default -> throw Refusal.conflict("report-not-reopenable", this.number, this.status);
		};
		this.reopenReason = reason;
		this.reopenedAt = at;
	}

	/**
	 * Refuses files from those who do not have it: they come from its partner while it is
	 * with them, else from its controller, and from nobody once it is certified.
	 */
	void requireOpenForDocuments(boolean asPartner) {
		if (isCertified() || asPartner != isWithPartner()) {
			throw Refusal.conflict("report-not-open-for-documents", this.number, this.status);
		}
	}

	private void requireWithPartner() {
		if (!isWithPartner()) {
			throw Refusal.conflict("report-not-draft", this.number, this.status);
		}
	}

	/**
	 * Starts control, if it has not started.
	 * @throws Refusal when the report was not submitted, is certified, or was written by
	 * the controller
	 */
	public void control(Hand controller) {
		if (this.status != Status.SUBMITTED && !isInControl()) {
			throw Refusal.conflict("report-not-in-control", this.number, this.status);
		}
		requireOther(controller);
		if (this.status == Status.SUBMITTED) {
			this.status = Status.IN_CONTROL;
		}
	}

	private void requireOther(Hand controller) {
		if (controller.didAny(this.authors)) {
			throw Refusal.forbidden("four-eyes");
		}
	}

	/** Notes a change of the findings on its rows; raises the version. */
	public void findingsChanged() {
		this.rowChanges++;
	}

	/** Ends control. */
	public void certify(Hand controller, Instant at) {
		control(controller);
		this.status = Status.CERTIFIED;
		this.certifiedAt = at;
	}

	/**
	 * Gives a certified report back to its controller. The day until which control should
	 * end stays, for it runs from the submission.
	 * @throws Refusal when the report is not certified, or was written by the controller
	 */
	public void reopenControl(Hand controller) {
		if (!isCertified()) {
			throw Refusal.conflict("report-not-certified", this.number, this.status);
		}
		requireOther(controller);
		this.status = Status.REOPENED_CERTIFIED;
		this.certifiedAt = null;
	}

	/**
	 * Refuses a write that was made from an older state.
	 * @param expected the version that the writer saw, empty when they did not say
	 */
	public void requireVersion(Optional<Long> expected) {
		expected.filter((seen) -> !seen.equals(this.version)).ifPresent((seen) -> {
			throw Refusal.conflict("stale-version", seen, this.version);
		});
	}

	/** The last day on which the report is in time. */
	public LocalDate due() {
		return this.due;
	}

	public boolean isDraft() {
		return this.status == Status.DRAFT;
	}

	/** Whether it was given back to its partner. */
	public boolean isReopened() {
		return REOPENED.contains(this.status);
	}

	/** Whether its partner may change its list. */
	public boolean hasOpenList() {
		return OPEN_LISTS.contains(this.status);
	}

	/** Whether its partner has to submit it. */
	public boolean isWithPartner() {
		return isDraft() || isReopened();
	}

	/**
	 * What its partner expects to declare for the next period, EUR; null while not said.
	 */
	public Money forecast() {
		return (this.forecast != null) ? Money.of(this.forecast) : null;
	}

	/** Why the spending differs from the plan; empty while not said. */
	public String forecastExplanation() {
		return this.forecastExplanation;
	}

	/** Of the receipt for its last submission, such as {@code PGI06030-R-3-1-V2}. */
	public String receiptNumber() {
		String first = "%s-R-%d-%d".formatted(this.project, this.partner, this.number);
		return (this.submissions <= 1) ? first : first + "-V" + this.submissions;
	}

	/** How often it was submitted. */
	public int submissions() {
		return this.submissions;
	}

	/** The act whose postings stand for what it declares; null before the first. */
	UUID declaration() {
		return this.declaration;
	}

	/** Of its last submission, where that was not its first; else null. */
	public Instant resubmittedAt() {
		return this.resubmittedAt;
	}

	/** Of its last submission, whichever that was; null while it is a draft. */
	Instant lastSubmittedAt() {
		return (this.resubmittedAt != null) ? this.resubmittedAt : this.submittedAt;
	}

	/** When it was given back last; null where it never was. */
	public Instant reopenedAt() {
		return this.reopenedAt;
	}

	/** Why it was given back last; null where it never was. */
	public String reopenReason() {
		return this.reopenReason;
	}

	public boolean isCertified() {
		return this.status == Status.CERTIFIED;
	}

	/** Whether its controller is at work on it, for the first time or again. */
	public boolean isInControl() {
		return this.status == Status.IN_CONTROL || this.status == Status.REOPENED_CERTIFIED;
	}

	public UUID id() {
		return this.id;
	}

	public String project() {
		return this.project;
	}

	/** The partner's number. */
	public int partner() {
		return this.partner;
	}

	/** The report's number in the partner's own sequence. */
	public int number() {
		return this.number;
	}

	public int period() {
		return this.period;
	}

	public Status status() {
		return this.status;
	}

	public Long version() {
		return this.version;
	}

	public Instant openedAt() {
		return this.openedAt;
	}

	/** Of its first submission; null while it is a draft. */
	public Instant submittedAt() {
		return this.submittedAt;
	}

	public UUID submittedBy() {
		return this.submittedBy;
	}

	/** Until when control should end; null while it is a draft. */
	public LocalDate controlDue() {
		return this.controlDue;
	}

	public Instant certifiedAt() {
		return this.certifiedAt;
	}

	/** Such as {@code PGI06030/partner/3/report/1}. */
	public String path() {
		return ReportKey.path(this.project, this.partner, this.number);
	}

	/** The portal's page of this report. */
	public String page() {
		return "/projects/%s/partners/%d/reports/%d".formatted(this.project, this.partner, this.number);
	}

}
