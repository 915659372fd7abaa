package eu.regioflow;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many SQL statements pages and resources send: as many for a hundred lines as for
 * one, and never more than noted here.
 */
@DemoTest
class StatementCountTests {

	private static final String REPORT = "/projects/PGI06030/partners/3/reports/1";

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	@Test
	void aLongListCostsNoMoreStatementsThanAShortOne() throws Exception {
		DemoState.restore(this.application);
		Portal partner = Portal.of(this.port, "partner-3");
		Map<String, Long> few = counts(partner, 1);
		Map<String, Long> many = counts(partner, 45);
		assertThat(many).isEqualTo(few);
		assertThat(few.values()).allSatisfy((count) -> assertThat(count).isLessThanOrEqualTo(40));
	}

	@Test
	void theBudgetCostsAFixedNumberOfStatements() throws Exception {
		Portal officer = Portal.of(this.port, "js");
		officer.get("/api/v1/projects/PGI06030/budget?by=category");
		assertThat(SqlLog.count(() -> officer.get("/api/v1/projects/PGI06030/budget?by=category")))
			.isLessThanOrEqualTo(5);
		assertThat(SqlLog.count(() -> officer.get("/projects/PGI06030/budget"))).isLessThanOrEqualTo(12);
	}

	@Test
	void aRowThatSavesItselfCostsThreeTripsInAListOfAnyLength() throws Exception {
		DemoState.restore(this.application);
		Portal partner = Portal.of(this.port, "partner-3");
		for (int lines : new int[] { 1, 45 }) {
			counts(partner, lines);
			save(partner, "Train", "Bus");
			assertThat(SqlLog.count(() -> save(partner, "Bus", "Tram"))).isEqualTo(3);
		}
	}

	@Test
	void theControllersPageCostsSixTripsForAListOfAnyLength() throws Exception {
		for (int lines : new int[] { 1, 45 }) {
			DemoState.restore(this.application);
			counts(Portal.of(this.port, "partner-3"), lines);
			new PlayedPeriod(this.application).submit(3, 1);
			Portal controller = Portal.of(this.port, PlayedPeriod.controller(3));
			String page = REPORT + "/control";
			assertThat(controller.get(page).status()).isEqualTo(200);
			assertThat(SqlLog.count(() -> controller.get(page))).isEqualTo(6);
		}
	}

	private static void save(Portal partner, String was, String now) {
		Portal.Answer saved = partner.send("PATCH", "/api/v1" + REPORT + "/expenditure/rows/1", "application/json",
				"{\"cells\":{\"description\":{\"was\":\"%s\",\"now\":\"%s\"}}}".formatted(was, now));
		assertThat(saved.status()).as(saved.body()).isEqualTo(200);
	}

	private static Map<String, Long> counts(Portal partner, int lines) throws Exception {
		StringBuilder csv = new StringBuilder("line,cost_category,description,supplier,internal_reference,"
				+ "invoice_number,invoice_date,payment_date,currency,total_invoice_value,vat,declared_amount,comment,gdpr\n");
		for (int line = 1; line <= lines; line++) {
			csv.append("%1$d,TRAVEL,Train,Railway,,R-%1$d,2019-09-01,2019-09-02,EUR,10.00,0.00,10.00,,no%n"
				.formatted(line));
		}
		Portal.Answer answer = partner.send("PUT", "/api/v1" + REPORT + "/expenditure", "text/csv",
				csv.toString().getBytes(StandardCharsets.UTF_8));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		Map<String, Long> counts = new LinkedHashMap<>();
		for (String path : new String[] { REPORT, REPORT + "/expenditure", REPORT + "/submission",
				"/api/v1" + REPORT + "/expenditure", "/api/v1" + REPORT + "/overview" }) {
			partner.get(path);
			counts.put(path, SqlLog.count(() -> partner.get(path)));
		}
		return counts;
	}

}
