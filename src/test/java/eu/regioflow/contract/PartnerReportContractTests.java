package eu.regioflow.contract;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A partner report with its list, overview, documents, findings and certificate.
 */
@DemoTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PartnerReportContractTests {

	private static final String REPORTS = "/api/v1/projects/PGI06030/partners/2/reports";

	private static final String REPORT = REPORTS + "/1";

	private static final String CATEGORY = "PREPARATION|STAFF|OFFICE|TRAVEL|EXTERNAL|EQUIPMENT|INFRASTRUCTURE|OTHER"
			+ "|UNIT_COSTS|LUMP_SUMS|SPF";

	private static final String[] FIELDS = { "number:number", "period:number",
			"status:DRAFT|SUBMITTED|IN_CONTROL|CERTIFIED|REOPENED_CERTIFIED", "version:number", "submittedAt:instant?",
			"certifiedAt:instant?", "declared:money", "certified:money" };

	private static final String[] LINE = { "line:number", "costCategory:" + CATEGORY, "description:text",
			"supplier:text", "internalReference:text", "invoiceNumber:text", "invoiceDate:date?", "paymentDate:date?",
			"currency:[A-Z]{3}", "totalInvoiceValue:money?", "vat:money?", "declaredAmount:money",
			"rate:[0-9]+(\\.[0-9]+)??", "amountEur:money", "deducted:money", "parked:flag", "certified:money?",
			"errorType:[A-Z_]+?", "comment:text", "gdpr:flag" };

	private static final String[] SAMPLE = { "seed:number", "method:control-sample .+", "lines:list", "amount:money",
			"percent:percent?" };

	@LocalServerPort
	private int port;

	@Test
	@Order(1)
	void aReplacedListAnswersWithItsTotals() {
		Portal.Answer answer = Portal.of(this.port, "partner-2")
			.send("PUT", REPORT + "/expenditure", "text/csv", PlayedPeriod.list(2));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		Shape.object(answer.json(), "accepted:number", "rejected:number", "totals:object");
		JsonNode totals = answer.json().get("totals");
		Shape.object(totals, "total:22037\\.72", "categories:object", "coFinancing:object");
		totals.get("categories").fieldNames().forEachRemaining((key) -> assertThat(key).matches(CATEGORY));
		assertThat(totals.get("coFinancing").fieldNames()).toIterable().containsExactly("ERDF", "PARTNER");
	}

	@Test
	@Order(2)
	void aDraftAndItsLinesAreTold() {
		Shape.list(read(REPORTS), FIELDS);
		Shape.object(read(REPORT), FIELDS);
		Shape.list(read(REPORT + "/expenditure"), LINE);
	}

	@Test
	@Order(3)
	void theOverviewHasCategoriesSourcesAndTotal() {
		JsonNode overview = read(REPORT + "/overview");
		String[] figures = { "planned:money", "previouslyDeclared:money", "current:money", "soFar:money",
				"remaining:money", "spentPercent:percent?" };
		Shape.list(overview.get("categories"), figures);
		Shape.list(overview.get("categories"), "category:" + CATEGORY);
		Shape.list(overview.get("coFinancing"), "source:ERDF|PARTNER", "percent:percent", "current:money");
		Shape.object(overview.get("total"), figures);
		assertThat(overview.get("total").get("current").textValue()).isEqualTo("22037.72");
	}

	@Test
	@Order(4)
	void aDocumentIsToldWithItsHash() {
		String[] fields = { "id:id", "name:proof\\.pdf", "mediaType:application/pdf", "size:number", "sha256:hash",
				"line:number?", "note:text", "uploadedAt:instant" };
		Portal.Answer answer = Portal.of(this.port, "partner-2")
			.upload(REPORT + "/documents", "proof.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		Shape.object(answer.json(), fields);
		Shape.list(read(REPORT + "/documents"), fields);
	}

	@Test
	@Order(5)
	void submissionFindingsAndCertificateAnswerWithWhatTheyChanged() {
		Portal.Answer submitted = Portal.of(this.port, "partner-2")
			.post(REPORT + "/submission", "{\"declaration\":true}");
		Shape.object(submitted.json(), FIELDS);
		Shape.object(submitted.json(), "status:SUBMITTED", "submittedAt:instant", "declared:22037\\.72");
		Portal controller = Portal.of(this.port, "controller-si");
		Portal.Answer found = controller.put(REPORT + "/control/findings",
				"""
						{"findings":[{"line":1,"deducted":"1.00","errorType":"CALCULATION","parked":false,"comment":"Sum"}]}""");
		Shape.object(found.json(), FIELDS);
		Shape.object(found.json(), "status:IN_CONTROL");
		Shape.object(Shape.read(this.port, "controller-si", REPORT + "/control/sample"), SAMPLE);
		Portal.Answer issued = controller.post(REPORT + "/certificate", "{\"conclusion\":\"Eligible.\"}");
		Shape.object(issued.json(), "number:PGI06030-C-2-1", "declared:22037\\.72", "deducted:money", "parked:0\\.00",
				"certified:money", "funds:list", "partnerContribution:money");
		Shape.list(issued.json().get("funds"), "fund:ERDF", "amount:money");
		Shape.list(read(REPORT + "/expenditure"), LINE);
		assertThat(read(REPORT + "/expenditure").get(0).get("errorType").textValue()).isEqualTo("CALCULATION");
		JsonNode sample = read(REPORT + "/control/sample");
		Shape.object(sample, SAMPLE);
		Shape.list(sample.get("lines"), "line:number", "reason:[A-Z_]+", "added:flag");
		Shape.object(read(REPORT), "status:CERTIFIED", "certifiedAt:instant");
	}

	private JsonNode read(String path) {
		return Shape.read(this.port, "partner-2", path);
	}

}
