package eu.regioflow;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every write to something that carries a version refuses a stale {@code If-Match} and
 * takes the present one.
 */
@DemoTest
class StaleVersionTests {

	private static final String PROJECT = "/api/v1/projects/PGI06030";

	private static final String REPORT = PROJECT + "/partners/2/reports/1";

	private static final String CLAIM = PROJECT + "/reports/1";

	private static final String FORM = "multipart/form-data; boundary=part";

	private static final String FILE = """
			--part\r
			Content-Disposition: form-data; name="file"; filename="proof.pdf"\r
			\r
			%PDF-1.4
			%%EOF
			\r
			--part--\r
			""";

	private static final String LIST = """
			line,cost_category,description,supplier,internal_reference,invoice_number,invoice_date,payment_date,currency,\
			total_invoice_value,vat,declared_amount,comment,gdpr
			1,STAFF,x,,r,,2019-09-01,2019-09-02,EUR,100.00,0.00,100.00,,no
			2,TRAVEL,x,Bus,r,T-1,2019-09-01,2019-09-02,EUR,5.00,0.00,5.00,,no
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Test
	void everyWriteOfAPeriodHonoursTheVersion() {
		write("partner-2", "PUT", REPORT + "/expenditure", "text/csv", LIST, REPORT, "version");
		write("partner-2", "POST", REPORT + "/documents", FORM, FILE, REPORT, "version");
		json("partner-2", "POST", REPORT + "/submission", "{\"declaration\":true}", REPORT, "version");
		String findings = "{\"findings\":[{\"line\":1,\"comment\":\"Seen.\"}]}";
		json("controller-si", "PUT", REPORT + "/control/findings", findings, REPORT, "version");
		json("controller-si", "PUT", REPORT + "/control/findings", findings, REPORT, "version");
		String check = "{\"method\":\"REMOTE\",\"from\":\"2020-02-05\",\"focus\":\"Originals\"}";
		json("controller-si", "POST", REPORT + "/control/checks", check, REPORT, "version");
		json("controller-si", "DELETE", REPORT + "/control/checks/1", "", REPORT, "version");
		json("controller-si", "POST", REPORT + "/control/sample", "{\"line\":2,\"reason\":\"Unusual.\"}", REPORT,
				"version");
		json("controller-si", "POST", REPORT + "/certificate", "{\"conclusion\":\"Eligible.\"}", REPORT, "version");
		DemoState.awaitListeners(this.application);
		json("controller-si", "POST", REPORT + "/control/reopening", "{\"reason\":\"Wrong.\"}", REPORT, "version");
		json("controller-si", "POST", REPORT + "/certificate", "{\"conclusion\":\"Eligible.\"}", REPORT, "version");
		json("partner-1", "POST", CLAIM + "/submission", "{\"summary\":\"Kick-off.\"}", CLAIM, "version");
		findings = "{\"findings\":[{\"partner\":2,\"report\":1,\"line\":1,\"comment\":\"Seen.\"}]}";
		json("js", "PUT", CLAIM + "/verification/findings", findings, CLAIM, "version");
		json("js", "PUT", CLAIM + "/verification/findings", findings, CLAIM, "version");
		json("js", "POST", CLAIM + "/verification", "{\"conclusion\":\"In order.\"}", CLAIM, "version");
		DemoState.awaitListeners(this.application);
		json("js", "POST", CLAIM + "/verification/reopening", "{\"reason\":\"Wrong.\"}", CLAIM, "version");
		json("js", "POST", CLAIM + "/verification", "{\"conclusion\":\"In order.\"}", CLAIM, "version");
		String payment = "/api/v1/payments/" + new PlayedPeriod(this.application).payment().id();
		json("ma", "POST", payment + "/authorisation", "{\"amount\":\"1.00\"}", PROJECT + "/payments", "0.version");
		json("ma", "POST", payment + "/interruption",
				"{\"from\":\"2020-02-10\",\"reason\":\"IRREGULARITY\",\"text\":\"Asked.\"}", PROJECT + "/payments",
				"0.version");
		new PlayedPeriod(this.application).moveTo(LocalDate.of(2020, 2, 11));
		json("ma", "POST", payment + "/resumption", "{\"on\":\"2020-02-11\"}", PROJECT + "/payments", "0.version");
		json("ca", "POST", payment + "/confirmation",
				"{\"instalment\":1,\"paidOn\":\"2020-02-10\",\"amount\":\"1.00\"}", PROJECT + "/payments", "0.version");
		write("partner-1", "POST", PROJECT + "/deliverables/1/submission", FORM, FILE, PROJECT + "/deliverables",
				"0.version");
	}

	private void json(String account, String method, String path, String body, String resource, String field) {
		write(account, method, path, "application/json", body, resource, field);
	}

	/** Writes with an older version, then with the present one, which must rise by it. */
	private void write(String account, String method, String path, String type, String body, String resource,
			String field) {
		Portal portal = Portal.of(this.port, account);
		String before = portal.get(resource).body();
		long version = Long.parseLong(portal.get(resource).text(field));
		Portal.Answer stale = portal.send(method, path, type, body, "If-Match", "\"" + (version + 7) + "\"");
		assertThat(stale.status()).as(path + ": " + stale.body()).isEqualTo(409);
		assertThat(stale.text("code")).isEqualTo("stale-version");
		assertThat(stale.text("detail")).contains("version " + (version + 7), "version " + version);
		assertThat(portal.get(resource).body()).isEqualTo(before);
		Portal.Answer fresh = portal.send(method, path, type, body, "If-Match", "\"" + version + "\"");
		assertThat(fresh.status()).as(path + ": " + fresh.body()).isEqualTo(200);
		assertThat(Long.parseLong(portal.get(resource).text(field))).as(path).isGreaterThan(version);
	}

}
