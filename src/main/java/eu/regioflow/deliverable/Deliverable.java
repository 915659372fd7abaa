package eu.regioflow.deliverable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.identity.Hand;
import eu.regioflow.refusal.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;

/**
 * Something that a partner promised to deliver in a period.
 */
@Entity
public class Deliverable {

	/** Where it stands. */
	public enum Status {

		PLANNED, SUBMITTED, RETURNED, ACCEPTED

	}

	@Id
	private UUID id;

	private String project;

	private int number;

	private String title;

	private int partner;

	private int period;

	private LocalDate due;

	@Enumerated(EnumType.STRING)
	private Status status;

	@OneToMany(cascade = CascadeType.PERSIST)
	@JoinColumn(name = "deliverable", nullable = false)
	@OrderBy("number")
	@BatchSize(size = 100)
	private List<DeliverableSubmission> submissions = new ArrayList<>();

	@Version
	private Long version;

	protected Deliverable() {
	}

	/** Plans a deliverable. */
	public Deliverable(String project, int number, String title, int partner, int period, LocalDate due) {
		this.id = UUID.randomUUID();
		this.project = project;
		this.number = number;
		this.title = title;
		this.partner = partner;
		this.period = period;
		this.due = due;
		this.status = Status.PLANNED;
	}

	void submit(String note, UUID document, UUID by, Instant at) {
		if (!isWithPartner()) {
			throw Refusal.conflict("deliverable-not-open", this.number, this.status);
		}
		this.submissions.add(new DeliverableSubmission(this.submissions.size() + 1, note, document, by, at));
		this.status = Status.SUBMITTED;
	}

	void decide(boolean accepted, String comment, Hand by, Instant at) {
		if (this.status != Status.SUBMITTED) {
			throw Refusal.conflict("deliverable-not-submitted", this.number, this.status);
		}
		latest().decide(accepted ? Status.ACCEPTED : Status.RETURNED, comment, by, at);
		this.status = accepted ? Status.ACCEPTED : Status.RETURNED;
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

	/** Whether its partner has to hand it in. */
	public boolean isWithPartner() {
		return this.status == Status.PLANNED || this.status == Status.RETURNED;
	}

	private DeliverableSubmission latest() {
		return this.submissions.get(this.submissions.size() - 1);
	}

	public UUID id() {
		return this.id;
	}

	public String project() {
		return this.project;
	}

	public int number() {
		return this.number;
	}

	public String title() {
		return this.title;
	}

	/** The number of the partner who delivers. */
	public int partner() {
		return this.partner;
	}

	public int period() {
		return this.period;
	}

	/** The last day of its period. */
	public LocalDate due() {
		return this.due;
	}

	public Long version() {
		return this.version;
	}

	public Status status() {
		return this.status;
	}

	/** All rounds, oldest first. */
	public List<DeliverableSubmission> submissions() {
		return List.copyOf(this.submissions);
	}

}
