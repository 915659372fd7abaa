package eu.regioflow.deliverable.web;

import java.time.Instant;
import java.util.UUID;

import eu.regioflow.deliverable.DeliverableSubmission;

/**
 * One round of a deliverable.
 *
 * @param outcome null while undecided, like comment and time of the decision
 */
public record RoundRow(int number, Instant submittedAt, String note, UUID document, String outcome, String comment,
		Instant decidedAt) {

	static RoundRow of(DeliverableSubmission round) {
		return new RoundRow(round.number(), round.submittedAt(), round.note(), round.document(),
				(round.outcome() != null) ? round.outcome().name() : null, round.comment(), round.decidedAt());
	}

}
