package eu.regioflow.partnerreport;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.Refused;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.ListFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@DemoTest
class ProcurementTests {

	private static final String BASE = "/projects/PGI06030/partners/3/reports/";

	private static final String REGISTER = "/api/v1" + BASE + "1/procurements";

	private static final String CONTRACT = """
			{"contractName": "Website", "reference": "T-1", "date": "2019-09-15", "type": "services",
			 "amount": "12000.00", "currency": "EUR", "supplier": "Web GmbH", "vatNumber": "DE123",
			 "beneficialOwners": [{"firstName": "Ada", "lastName": "Berg", "birth": "1980-01-31", "vatNumber": ""}],
			 "subcontracts": [{"contractName": "Design", "reference": "", "date": null, "amount": "3000.00",
			  "currency": "EUR", "supplier": "Studio", "vatNumber": "AT9"}]}
			""";

	private static final String HEADING = "line,cost_category,description,supplier,internal_reference,invoice_number,"
			+ "invoice_date,payment_date,currency,total_invoice_value,vat,declared_amount,comment,gdpr,procurement\n";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private Expenditure expenditure;

	@Autowired
	private ListFiles files;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private PlayedPeriod period;

	private Portal partner;

	@BeforeEach
	void restore() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		this.partner = Portal.of(this.port, "partner-3");
	}

	@Test
	void aContractIsEnteredWithOwnersAndSubcontracts() {
		Portal.Answer entered = send("POST", REGISTER, CONTRACT);
		assertThat(entered.status()).as(entered.body()).isEqualTo(200);
		JsonNode stored = this.partner.get(REGISTER).json().get(0);
		assertThat(stored.at("/number").asInt()).isEqualTo(1);
		assertThat(stored.at("/amount").asText()).isEqualTo("12000.00");
		assertThat(stored.at("/beneficialOwners/0/lastName").asText()).isEqualTo("Berg");
		assertThat(stored.at("/subcontracts/0/supplier").asText()).isEqualTo("Studio");
		assertThat(count("trail_entry where action = 'procurement-changed'")).isEqualTo(1);
	}

	@Test
	void aContractIsWrittenAnewAndTakenOut() {
		send("POST", REGISTER, CONTRACT);
		assertThat(send("PUT", REGISTER + "/1", CONTRACT.replace("Website", "Portal")).text("contractName"))
			.isEqualTo("Portal");
		assertThat(this.partner.get(REGISTER).json()).hasSize(1);
		assertThat(send("DELETE", REGISTER + "/1", "").body()).isEqualTo("[]");
		assertThat(count("beneficial_owner") + count("subcontract")).isZero();
		assertThat(send("DELETE", REGISTER + "/1", "").status()).isEqualTo(404);
	}

	@Test
	void everyBadFieldIsNamed() {
		Portal.Answer bad = send("POST", REGISTER,
				"{\"contractName\": \" \", \"amount\": \"-1.00\", \"currency\": \"XXX\", \"beneficialOwners\": [{}]}");
		assertThat(bad.status()).isEqualTo(422);
		assertThat(bad.text("code")).isEqualTo("bad-procurement");
		assertThat(bad.json().get("errors")).extracting((error) -> error.get("column").asText())
			.isEqualTo(List.of("contract_name", "amount", "currency", "vat_number", "first_name", "last_name"));
		String crowd = IntStream.rangeClosed(1, 31)
			.mapToObj((person) -> "{\"firstName\": \"A\", \"lastName\": \"B\"}")
			.collect(Collectors.joining(","));
		assertThat(send("POST", REGISTER, "{\"contractName\": \"X\", \"currency\": \"EUR\", \"vatNumber\": \"1\", "
				+ "\"beneficialOwners\": [" + crowd + "]}")
			.body()).contains("too-many-entries");
		assertThat(send("POST", REGISTER, CONTRACT.replace("12000.00", "1.200,00")).status()).isEqualTo(422);
		assertThat(this.partner.get(REGISTER).body()).isEqualTo("[]");
	}

	@Test
	void aContractIsCarriedToLaterReportsAndStaysAsItIsThere() {
		send("POST", REGISTER, CONTRACT);
		this.period.fill(3);
		this.period.submit(3, 1);
		assertThat(send("PUT", REGISTER + "/1", CONTRACT).text("code")).isEqualTo("report-not-draft");
		this.period.moveTo(LocalDate.of(2020, 8, 3));
		String second = "/api/v1" + BASE + "2/procurements";
		assertThat(this.partner.get(second).text("0.contractName")).isEqualTo("Website");
		assertThat(send("PUT", second + "/1", CONTRACT).text("code")).isEqualTo("procurement-of-earlier-report");
		assertThat(send("DELETE", second + "/1", "").text("code")).isEqualTo("procurement-of-earlier-report");
		assertThat(send("POST", second, CONTRACT).text("number")).isEqualTo("2");
		assertThat(this.partner.get(REGISTER).json()).hasSize(1);
	}

	@Test
	void aLineNamesAContractOfItsPartnersRegister() {
		send("POST", REGISTER, CONTRACT);
		Refused.at(List.of("1 procurement unknown-procurement", "2 procurement procurement-of-staff"),
				() -> put(line(1, "EXTERNAL", "7") + line(2, "STAFF", "1")));
		Refused.at(List.of("1 procurement not-a-procurement"), () -> put(line(1, "EXTERNAL", "first")));
		put(line(1, "EXTERNAL", "1") + line(2, "STAFF", ""));
		List<ExpenditureLine> lines = this.expenditure.lines(this.reports.get(PROJECT, 3, 1).id());
		assertThat(lines).extracting((line) -> line.declared().procurement()).containsExactly(1, null);
		for (ListFiles.Format format : List.of(ListFiles.Format.CSV, ListFiles.Format.XLSX)) {
			assertThat(this.files.read(this.files.write(lines, format), format).lines())
				.isEqualTo(lines.stream().map(ExpenditureLine::declared).toList());
		}
		assertThat(this.partner.get("/api/v1" + BASE + "1/expenditure").text("0.procurement")).isEqualTo("1");
		assertThat(send("DELETE", REGISTER + "/1", "").text("code")).isEqualTo("procurement-in-use");
		assertThatException()
			.isThrownBy(() -> this.jdbc.update("update expenditure_line set procurement = 1 where category = 'STAFF'"))
			.withMessageContaining("expenditure_line_procurement");
	}

	@Test
	void filesProveAContract() {
		send("POST", REGISTER, CONTRACT);
		Portal.Answer attached = this.partner.upload(REGISTER + "/1/documents", "contract.txt",
				"The contract.".getBytes(StandardCharsets.UTF_8));
		assertThat(attached.status()).as(attached.body()).isEqualTo(200);
		String id = attached.text("documents.0.id");
		assertThat(this.partner.get("/documents/" + id).body()).isEqualTo("The contract.");
		assertThat(Portal.of(this.port, "js").get("/documents/" + id).status()).isEqualTo(200);
		assertThat(Portal.of(this.port, "partner-2").get("/documents/" + id).status()).isEqualTo(404);
		assertThat(send("DELETE", REGISTER + "/1", "").text("code")).isEqualTo("procurement-in-use");
	}

	@Test
	void whoMayNotSeePersonsSeesNoOwners() {
		send("POST", REGISTER, CONTRACT);
		assertThat(Portal.of(this.port, "js").get(REGISTER).body()).contains("Web GmbH").doesNotContain("Berg");
		assertThat(Portal.of(this.port, "js").get(BASE + "1/procurements").body()).contains("Web GmbH")
			.doesNotContain("Berg");
		assertThat(Portal.of(this.port, PlayedPeriod.controller(3)).get(REGISTER).body()).contains("Berg");
		assertThat(Portal.of(this.port, "partner-2").get(REGISTER).status()).isEqualTo(404);
		assertThat(Portal.of(this.port, "js")
			.send("POST", REGISTER, "application/json", CONTRACT.getBytes(StandardCharsets.UTF_8))
			.status()).isEqualTo(403);
	}

	@Test
	void theFormTakesAContract() {
		String form = "contractName=Website&reference=T-1&date=15.09.2019&type=services&amount=12,000.00&currency=EUR"
				+ "&supplier=Web+GmbH&vatNumber=DE123&comment=&owners=Ada;Berg;31.01.1980;"
				+ "&contracts=Design;;;3,000.00;EUR;Studio;AT9&version=" + this.reports.get(PROJECT, 3, 1).version();
		Portal.Answer bad = form(form.replace("12,000.00", "much").replace("vatNumber=DE123", "vatNumber="));
		assertThat(bad.status()).isEqualTo(422);
		assertThat(bad.body()).contains("Website", "much");
		Portal.Answer saved = form(form);
		assertThat(saved.status()).as(saved.body()).isEqualTo(302);
		assertThat(this.partner.get(BASE + "1/procurements").body()).contains("1. Website", "Ada Berg", "Studio (AT9)");
		assertThat(this.partner.get(BASE + "1/procurements/1").body()).contains("12,000.00", "Ada; Berg; 31");
		assertThat(this.partner.get(BASE + "1").body()).contains("Procurement register", "1 contract");
	}

	private Portal.Answer form(String body) {
		return this.partner.send("POST", BASE + "1/procurements/new", "application/x-www-form-urlencoded",
				body.getBytes(StandardCharsets.UTF_8));
	}

	private Portal.Answer send(String method, String path, String body) {
		return this.partner.send(method, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
	}

	private void put(String rows) {
		this.period.replace(3, 1, this.period.read((HEADING + rows).getBytes(StandardCharsets.UTF_8)));
	}

	private static String line(int line, String category, String procurement) {
		return "%d,%s,Something,Web GmbH,,W-%d,2019-10-01,2019-10-02,EUR,100.00,0.00,100.00,,no,%s\n".formatted(line,
				category, line, procurement);
	}

	private int count(String rows) {
		return this.jdbc.queryForObject("select count(*) from " + rows, Integer.class);
	}

}
