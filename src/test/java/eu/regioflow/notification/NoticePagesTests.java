package eu.regioflow.notification;

import java.util.Map;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoTest;
import eu.regioflow.Portal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notices, their settings and the calendar through the doors that people and programs
 * use.
 */
@DemoTest
class NoticePagesTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Rounds rounds;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void go() {
		this.rounds.go();
	}

	@Test
	void thePageListsWhatIsNewAndMarksItReadAtThePressOfAButton() {
		Portal partner = Portal.of(this.port, "partner-5");
		Document before = Jsoup.parse(partner.get("/notices").body());
		assertThat(before.select("#notices tbody tr")).isNotEmpty();
		assertThat(before.select("#notices a").get(0).attr("href")).startsWith("/projects/");

		partner.form("/notices/read", Map.of("upTo", before.select("input[name=upTo]").val()));

		Document after = Jsoup.parse(partner.get("/notices").body());
		assertThat(after.text()).contains("Nothing is new.");
		assertThat(after.select("form[action=/notices/read]")).isEmpty();
		assertThat(after.select("#notices tbody tr")).hasSameSizeAs(before.select("#notices tbody tr"));
	}

	@Test
	void noticesOfOthersAreNobodysBusiness() {
		JsonNode own = Portal.of(this.port, "partner-5").get("/api/v1/me/notices").json();
		JsonNode others = Portal.of(this.port, "partner-6").get("/api/v1/me/notices").json();

		assertThat(own).isNotEmpty();
		assertThat(own.findValuesAsText("id")).doesNotContainAnyElementsOf(others.findValuesAsText("id"));
	}

	@Test
	void aChoiceThatDoesNotExistIsRefusedInWordsAndChangesNothing() {
		Portal.Answer refused = Portal.of(this.port, "partner-6")
			.form("/notices/settings", Map.of("mails", "SOMETIMES", "language", "en"));
		Portal.Answer foreign = Portal.of(this.port, "partner-6")
			.form("/notices/settings", Map.of("mails", "DAILY", "language", "tlh"));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(Jsoup.parse(refused.body()).text()).contains("Choose when mails come");
		assertThat(foreign.status()).isEqualTo(422);
		assertThat(Jsoup.parse(foreign.body()).text()).contains("There are no texts in the language \"tlh\"");
		assertThat(this.jdbc.queryForObject("select count(*) from notice_setting s join account a on a.id = s.account"
				+ " where a.username = 'partner-6'", Integer.class))
			.isZero();
	}

	@Test
	void aChoiceIsKeptAndStandsInTheTrail() {
		Portal partner = Portal.of(this.port, "partner-7");

		partner.form("/notices/settings", Map.of("mails", "DAILY", "language", "de"));

		JsonNode kept = partner.get("/api/v1/me/notice-settings").json();
		assertThat(kept.get("mails").asText()).isEqualTo("DAILY");
		assertThat(kept.get("language").asText()).isEqualTo("de");
		assertThat(Jsoup.parse(partner.get("/notices/settings").body()).select("input[checked]").val())
			.isEqualTo("DAILY");
		assertThat(
				this.jdbc.queryForList("select action from trail_entry where action = 'notices-chosen'", String.class))
			.isNotEmpty();
	}

	@Test
	void aCalendarProgramReadsTheDeadlinesWithoutSigningInUntilTheAddressEnds() throws Exception {
		Portal partner = Portal.of(this.port, "partner-8");
		partner.form("/notices/settings/calendar", Map.of());
		String address = Jsoup.parse(partner.get("/notices/settings").body()).select("#calendar-address").text();
		String path = address.substring(address.indexOf("/calendar/"));

		Portal.Answer feed = Portal.program(this.port).get(path);
		ICalendar calendar = Biweekly.parse(feed.body()).first();
		assertThat(feed.status()).isEqualTo(200);
		assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
		assertThat(calendar.getEvents()).isNotEmpty()
			.allMatch((event) -> event.getDateStart() != null && !event.getDateStart().getValue().hasTime())
			.anyMatch((event) -> event.getSummary().getValue().contains("Prepare report 1"));
		assertThat(this.jdbc.queryForList("select calendar_hash from notice_setting where calendar_hash is not null",
				String.class))
			.noneMatch(path::contains);

		partner.form("/notices/settings/calendar/removal", Map.of());
		assertThat(Portal.program(this.port).get(path).status()).isEqualTo(404);
		assertThat(Portal.program(this.port).get("/calendar/rf_guessed.ics").status()).isEqualTo(404);
	}

}
