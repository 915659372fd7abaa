package eu.regioflow.desk.web;

import java.time.LocalDate;

/** A project's facts. */
public record ProjectFacts(String code, String acronym, String title, String objective, String programme,
		String priority, LocalDate starts, LocalDate ends, boolean illustrative) {
}
