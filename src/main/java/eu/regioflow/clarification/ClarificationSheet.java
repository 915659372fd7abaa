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
 * @param document name of the file that came with the answer, null where none did and for
 * readers who may not open it
 * @param file more of that file, null where none came
 */
public record ClarificationSheet(UUID id, Clarification.Kind kind, String project, Integer partner, int period,
		Integer report, int number, Integer line, Clarification.Status status, String question, LocalDate due,
		String askedBy, Instant askedAt, String answer, String answeredBy, Instant answeredAt, String document,
		File file) {

	/**
	 * The file that came with the answer.
	 *
	 * @param personal whether it is marked as one that tells of a person
	 * @param replaced the file in whose place it came, null where it came beside others
	 */
	public record File(UUID id, boolean personal, Replaced replaced) {
	}

	/** A file that stays as an earlier version. */
	public record Replaced(UUID id, String name) {
	}

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
