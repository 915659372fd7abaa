package eu.regioflow.clarification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A question as pages and the API tell it.
 *
 * @param partner null where it is about the project report
 * @param report number of the partner report, null where it is about the project report
 * @param line the line that it is about, or null
 * @param due the last day on which the answer is in time
 * @param answer null until it is answered, like the three after it
 * @param document name of the file that came with the answer, null where none did
 */
public record ClarificationSheet(UUID id, Clarification.Kind kind, String project, Integer partner, int period,
		Integer report, int number, Integer line, Clarification.Status status, String question, LocalDate due,
		String askedBy, Instant askedAt, String answer, String answeredBy, Instant answeredAt, String document) {

	/** The portal's page of this question. */
	public String page() {
		return "/clarifications/" + this.id;
	}

	/** The colour of the status tag. */
	public String colour() {
		return switch (this.status) {
			case OPEN -> "yellow";
			case ANSWERED -> "green";
			case TAKEN_BACK -> "grey";
		};
	}

}
