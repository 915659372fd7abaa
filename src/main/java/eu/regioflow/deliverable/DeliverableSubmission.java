package eu.regioflow.deliverable;

import java.time.Instant;
import java.util.UUID;

import eu.regioflow.identity.Hand;
import eu.regioflow.refusal.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/**
 * One round of a deliverable: what was submitted, and what the joint secretariat decided.
 */
@Entity
public class DeliverableSubmission {

	@Id
	private UUID id;

	private int number;

	private String note;

	private UUID document;

	private UUID submittedBy;

	private Instant submittedAt;

	@Enumerated(EnumType.STRING)
	private Deliverable.Status outcome;

	private String comment;

	private UUID decidedBy;

	private Instant decidedAt;

	protected DeliverableSubmission() {
	}

	DeliverableSubmission(int number, String note, UUID document, UUID submittedBy, Instant submittedAt) {
		this.id = UUID.randomUUID();
		this.number = number;
		this.note = note;
		this.document = document;
		this.submittedBy = submittedBy;
		this.submittedAt = submittedAt;
	}

	void decide(Deliverable.Status decision, String why, Hand by, Instant at) {
		if (by.did(this.submittedBy)) {
			throw Refusal.forbidden("four-eyes");
		}
		this.outcome = decision;
		this.comment = why;
		this.decidedBy = by.id();
		this.decidedAt = at;
	}

	public int number() {
		return this.number;
	}

	public String note() {
		return this.note;
	}

	public UUID document() {
		return this.document;
	}

	public Instant submittedAt() {
		return this.submittedAt;
	}

	/** ACCEPTED or RETURNED, null while undecided. */
	public Deliverable.Status outcome() {
		return this.outcome;
	}

	public String comment() {
		return this.comment;
	}

	public Instant decidedAt() {
		return this.decidedAt;
	}

}
