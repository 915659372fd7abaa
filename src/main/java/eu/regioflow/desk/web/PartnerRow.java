package eu.regioflow.desk.web;

import java.util.List;

/** A partner, and the reports of it that the reader may see. */
public record PartnerRow(int number, boolean lead, String abbreviation, String name, String originalName,
		String country, List<ReportLink> reports) {
}
