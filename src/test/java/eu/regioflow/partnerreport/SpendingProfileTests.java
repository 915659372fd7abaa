package eu.regioflow.partnerreport;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.Refused;
import eu.regioflow.SignedIn;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class SpendingProfileTests {

	private static final String REPORT = "/projects/PGI06030/partners/3/reports/1";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private SpendingProfile profile;

	@Autowired
	private SetForecast setForecast;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private Ledger ledger;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private PlayedPeriod period;

	@BeforeEach
	void fill() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.period.fill(3);
	}

	@Test
	void planAndSpendingAreCumulative() {
		this.period.submit(3, 1);
		this.period.moveTo(LocalDate.of(2020, 8, 3));
		SpendingProfile.Pace pace = this.profile.of(this.reports.get(PROJECT, 3, 2));
		var plan = this.ledger.breakdown(Slice.partner(PROJECT, 3), Dimension.PERIOD);
		assertThat(pace.planned()).isEqualTo(plan.row(1).planned().plus(plan.row(2).planned()));
		assertThat(pace.soFar()).isEqualTo(plan.row(1).declared());
		assertThat(pace.difference()).isEqualTo(pace.planned().minus(pace.soFar()));
		assertThat(pace.plannedNext()).isEqualTo(plan.row(3).planned());
	}

	@Test
	void aDraftCountsAtItsLiveTotals() {
		Money draft = this.profile.of(this.reports.get(PROJECT, 3, 1)).soFar();
		this.period.submit(3, 1);
		assertThat(this.profile.of(this.reports.get(PROJECT, 3, 1)).soFar()).isEqualTo(draft);
		assertThat(draft.isPositive()).isTrue();
	}

	@Test
	void thePartnerForecastsTheNextPeriodByTheApi() {
		Portal partner = Portal.of(this.port, "partner-3");
		Portal.Answer answer = partner.put("/api/v1" + REPORT + "/forecast",
				"{\"amount\": \"12000.00\", \"explanation\": \"The tender was late.\"}");
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		assertThat(answer.text("forecast")).isEqualTo("12000.00");
		assertThat(Portal.of(this.port, "js").get("/api/v1" + REPORT + "/spending-profile").text("explanation"))
			.isEqualTo("The tender was late.");
		assertThat(this.jdbc.queryForObject("select count(*) from trail_entry where action = 'forecast-changed'",
				Integer.class))
			.isEqualTo(1);
		assertThat(Portal.of(this.port, "js").put("/api/v1" + REPORT + "/forecast", "{}").status()).isEqualTo(403);
	}

	@Test
	void whatCannotBeAForecastChangesNothing() {
		Refused.as(Refusal.Kind.INVALID, "forecast-out-of-bounds", () -> set("-0.01", ""));
		Refused.as(Refusal.Kind.INVALID, "forecast-out-of-bounds", () -> set("1000000000.00", ""));
		Refused.as(Refusal.Kind.INVALID, "text-too-long", () -> set("1.00", "x".repeat(1001)));
		this.period.submit(3, 1);
		Refused.as(Refusal.Kind.CONFLICT, "report-not-draft", () -> set("1.00", ""));
		assertThat(this.reports.get(PROJECT, 3, 1).forecast()).isNull();
	}

	@Test
	void thePageTakesAForecast() {
		Portal partner = Portal.of(this.port, "partner-3");
		String form = "forecast=12,000.00&explanation=Late&version=" + this.reports.get(PROJECT, 3, 1).version();
		Portal.Answer bad = send(partner, form.replace("12,000.00", "much"));
		assertThat(bad.status()).isEqualTo(422);
		assertThat(bad.body()).contains("value=\"much\"");
		assertThat(send(partner, form).status()).isEqualTo(302);
		assertThat(partner.get(REPORT + "/spending-profile").body()).contains("value=\"12,000.00\"", "Late");
		assertThat(Portal.of(this.port, "auditor").get(REPORT + "/spending-profile").body()).contains("EUR 12,000.00")
			.doesNotContain("Save the forecast");
	}

	private static Portal.Answer send(Portal partner, String form) {
		return partner.send("POST", REPORT + "/spending-profile", "application/x-www-form-urlencoded",
				form.getBytes(StandardCharsets.UTF_8));
	}

	private PartnerReport set(String amount, String explanation) {
		return SignedIn.as("partner-3",
				() -> this.setForecast.set(PROJECT, 3, 1, Optional.empty(), Money.of(amount), explanation));
	}

}
