package eu.regioflow.desk;

import java.time.LocalDate;
import java.util.List;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.SqlLog;
import eu.regioflow.payment.Payment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way of a report from its partner to the payment, on every page along it.
 */
@DemoTest
class TimelineTests {

	private static final String REPORT = "/projects/PGI06030/partners/2/reports/1";

	private static final String CLAIM = "/projects/PGI06030/reports/1";

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	private PlayedPeriod period;

	@BeforeEach
	void restore() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
	}

	@Test
	void eachStepIsDoneInItsTurnAndTellsWhoseTurnItIsUntilWhen() {
		assertThat(states()).containsExactly("NOW", "LATER", "LATER", "LATER", "LATER", "LATER");
		assertThat(step("submission").text()).contains("UL", "due 1 Mar 2020, 20 days left");
		this.period.fill(2);
		this.period.submit(2, 1);
		assertThat(states()).containsExactly("DONE", "NOW", "LATER", "LATER", "LATER", "LATER");
		assertThat(step("control").text()).contains("national controller", "due 10 May 2020, 90 days left",
				"The rules give 3 months from the submission.");
		this.period.find(2, 1);
		this.period.certify(2, 1);
		assertThat(states()).containsExactly("DONE", "DONE", "DONE", "NOW", "LATER", "LATER");
		assertThat(step("claim").text()).contains("ERNACT", "due 1 May 2020");
		this.period.claim(1);
		assertThat(step("verification").text()).contains("joint secretariat", "due 10 Apr 2020, 60 days left");
		this.period.verify(1);
		assertThat(states()).containsExactly("DONE", "DONE", "DONE", "DONE", "DONE", "NOW");
		assertThat(step("payment").text()).contains("due 10 May 2020, 90 days left", "The rules give 90 days");
		Payment payment = this.period.payment();
		this.period.authorise(payment.id(), payment.verified());
		this.period.confirm(payment.id(), 1, payment.verified());
		assertThat(states()).containsOnly("DONE");
		assertThat(step("payment").text()).contains("10 Feb 2020");
	}

	@Test
	void everyPageAlongTheWayShowsItAndTheApiTellsIt() {
		this.period.certifyAll(2);
		this.period.claim(1);
		for (String page : List.of(REPORT, REPORT + "/receipt", REPORT + "/control")) {
			assertThat(page("controller-si", page).select("#timeline [data-step]")).as(page).hasSize(6);
		}
		assertThat(page("js", CLAIM).select("#timeline [data-step]").eachAttr("data-step")).containsExactly("claim",
				"verification", "payment");
		Portal.Answer told = Portal.of(this.port, "partner-2").get("/api/v1" + REPORT + "/timeline");
		assertThat(told.text("steps.4.state")).isEqualTo("NOW");
		assertThat(told.text("steps.4.due")).isEqualTo("2020-04-10");
		assertThat(Portal.of(this.port, "partner-2").get("/api/v1" + CLAIM + "/timeline").json().get("steps"))
			.hasSize(3);
		assertThat(Portal.of(this.port, "partner-3").get("/api/v1" + REPORT + "/timeline").status()).isEqualTo(404);
	}

	@Test
	void aStoppedClockIsShownInPlaceOfTheDaysThatAreLeft() {
		this.period.certifyAll(2);
		this.period.claim(1);
		this.period.verify(1);
		String payment = "/api/v1/payments/" + this.period.payment().id();
		Portal authority = Portal.of(this.port, "ma");
		Portal.Answer stopped = authority.post(payment + "/interruption",
				"{\"from\":\"2020-02-10\",\"reason\":\"IRREGULARITY\",\"text\":\"Send the contract.\"}");
		assertThat(stopped.status()).as(stopped.body()).isEqualTo(200);
		assertThat(step("payment").text()).contains("The time has not run since 10 Feb 2020.")
			.doesNotContain("days left", "Send the contract")
			.contains("managing authority");
		this.period.moveTo(LocalDate.of(2020, 2, 24));
		authority.post(payment + "/resumption", "{\"on\":\"2020-02-24\"}");
		assertThat(step("payment").text()).contains("The time did not run from 10 Feb 2020 to 24 Feb 2020.",
				"due 24 May 2020");
	}

	@Test
	void theWayCostsAsManyStatementsForManyReportsAsForOne() throws Exception {
		this.period.certifyAll(2);
		this.period.claim(1);
		this.period.verify(1);
		Portal partner = Portal.of(this.port, "partner-2");
		String path = "/api/v1" + REPORT + "/timeline";
		partner.get(path);
		long few = SqlLog.count(() -> partner.get(path));
		this.period.certifyAll(3);
		this.period.certifyAll(4);
		assertThat(SqlLog.count(() -> partner.get(path))).isEqualTo(few).isLessThanOrEqualTo(16);
	}

	private List<String> states() {
		return page("partner-2", REPORT).select("#timeline [data-step]").eachAttr("data-state");
	}

	private Element step(String key) {
		return page("partner-2", REPORT).selectFirst("#timeline [data-step=" + key + "]");
	}

	private Document page(String user, String path) {
		return Jsoup.parse(Portal.of(this.port, user).get(path).body());
	}

}
