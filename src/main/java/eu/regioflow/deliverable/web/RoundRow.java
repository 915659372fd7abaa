package eu.regioflow.deliverable.web;

import java.time.Instant;
import java.util.UUID;

import eu.regioflow.deliverable.DeliverableSubmission;

/**
 * One round of a deliverable.
 *
 * @param file what was handed in
 * @param outcome null while undecided, like comment and time of the decision
 */
public record RoundRow(int number, Instant submittedAt, String note, File file, String outcome, String comment,
		Instant decidedAt) {

	/**
	 * The file of a round.
	 *
	 * @param personal whether it is marked as one that tells of a person
	 * @param open whether the reader may open it
	 */
	public record File(UUID id, boolean showable, boolean personal, boolean open) {
	}

	static RoundRow of(DeliverableSubmission round, File file) {
		return new RoundRow(round.number(), round.submittedAt(), round.note(), file,
				(round.outcome() != null) ? round.outcome().name() : null, round.comment(), round.decidedAt());
	}

}
