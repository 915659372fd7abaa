package eu.regioflow.partnerreport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What changes a draft stands in the trail at once and waits for no listener.
 */
@DemoTest
class DraftChangeTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@AfterEach
	void takeAway() {
		this.jdbc.update("delete from event_publication where listener_id = 'a test'");
	}

	@Test
	void aChangeOfADraftIsInTheTrailAndLeavesNoPublication() {
		int entries = entries();
		List<String> before = publications();
		new PlayedPeriod(this.application).fill(3);
		assertThat(entries()).isEqualTo(entries + 1);
		assertThat(publications()).isEqualTo(before);
	}

	private int entries() {
		return this.jdbc.queryForObject("select count(*) from trail_entry where action = 'expenditure-changed'",
				Integer.class);
	}

	private List<String> publications() {
		return this.jdbc.queryForList("select event_type || serialized_event from event_publication order by id",
				String.class);
	}

	/** A server that was killed before an upgrade left publications behind. */
	@Test
	void theUpgradeKeepsOnlyThePublicationsThatAListenerWaitsFor() throws IOException {
		Stream
			.of("OPENED", "EXPENDITURE_CHANGED", "SUBMITTED", "PARKED_REINCLUDED", "PARKED_DELETED", "REOPENED",
					"PROCUREMENT_CHANGED", "FORECAST_CHANGED")
			.forEach((kind) -> this.jdbc.update("""
					insert into event_publication (id, listener_id, event_type, serialized_event, publication_date)
						values (gen_random_uuid(), 'a test', ?, ?, now())
					""", PartnerReportEvent.class.getName(), "{\"kind\":\"%s\"}".formatted(kind)));
		this.jdbc
			.update("""
					insert into event_publication (id, listener_id, event_type, serialized_event, publication_date)
						values (gen_random_uuid(), 'a test', 'eu.regioflow.control.ControlEvent', '{"kind":"CERTIFIED"}', now())
					""");

		this.jdbc.update(new ClassPathResource("db/migration/V745__draft_changes_are_not_published.sql")
			.getContentAsString(StandardCharsets.UTF_8));

		assertThat(this.jdbc.queryForList("select serialized_event::json ->> 'kind' from event_publication "
				+ "where listener_id = 'a test' order by 1", String.class))
			.containsExactly("CERTIFIED", "OPENED", "REOPENED", "SUBMITTED");
	}

}
