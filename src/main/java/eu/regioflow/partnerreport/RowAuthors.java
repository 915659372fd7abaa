package eu.regioflow.partnerreport;

import java.util.UUID;

import eu.regioflow.database.RoundTrip;

import org.springframework.stereotype.Component;

/**
 * Notes who types into a report's list, and that a row of it changed, without writing the
 * whole report for each row.
 */
@Component
class RowAuthors {

	private static final String NOTED = """
			with noted as (
				insert into partner_report_author (report, account) values (?, ?) on conflict do nothing returning report
			)
			update partner_report set version = version + 1 where id in (select report from noted)
			""";

	private static final String CHANGED = "update partner_report set row_changes = row_changes + 1, version = version + 1 where id = ?";

	/**
	 * Notes a new author, and raises the version; what is not taken into the list yet is
	 * no change of it.
	 */
	void typed(RoundTrip trip, RowInHand row, UUID author) {
		if (!row.isAuthorNoted()) {
			trip.tell(NOTED, row.report().id(), author);
		}
	}

	/** Notes a new author and a change; raises the version of the report. */
	void changed(RoundTrip trip, RowInHand row, UUID author) {
		typed(trip, row, author);
		trip.tell(CHANGED, row.report().id());
	}

}
