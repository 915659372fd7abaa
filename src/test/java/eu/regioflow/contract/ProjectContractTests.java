package eu.regioflow.contract;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code /me}, {@code /projects} and their budget.
 */
@DemoTest
class ProjectContractTests {

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Test
	void theCallerIsToldWithRolesAndGrants() {
		JsonNode me = Shape.read(this.port, "partner-1", "/api/v1/me");
		Shape.object(me, "user:partner-1", "name:.+", "roles:list", "grants:list");
		Shape.list(me.get("grants"), "role:[A-Z_]+", "project:PGI06030", "partner:number?");
		assertThat(me.get("roles")).isNotEmpty().allMatch((role) -> role.textValue().matches("[A-Z_]+"));
	}

	@Test
	void aProjectIsToldWithPeriodsAndPartners() {
		JsonNode project = Shape.read(this.port, "auditor", "/api/v1/projects/PGI06030");
		assertThat(Shape.read(this.port, "auditor", "/api/v1/projects")).contains(project);
		Shape.object(project, "code:PGI06030", "totalCost:money", "periods:list", "partners:list");
		Shape.list(project.get("periods"), "number:number", "start:date", "end:date", "reportDue:date");
		Shape.list(project.get("partners"), "number:number", "role:.+", "name:.+", "abbreviation:.+",
				"country:[A-Z]{2}", "currency:[A-Z]{3}", "coFinancing:list", "total:money");
		project.get("partners")
			.forEach((partner) -> Shape.list(partner.get("coFinancing"), "fund:ERDF|PARTNER", "percent:percent"));
		assertThat(project.get("totalCost").textValue()).isEqualTo("1215614.00");
	}

	@Test
	void theBudgetHasTheSameFieldsInEveryView() {
		PlayedPeriod period = new PlayedPeriod(this.application);
		period.certifyAll(2);
		String[] figures = { "planned:money", "declared:money", "parked:money", "deducted:money", "certified:money",
				"verified:money", "authorised:money", "paid:money", "remaining:money", "spentPercent:percent?" };
		Map<String, String> keys = Map.of("category",
				"PREPARATION|STAFF|OFFICE|TRAVEL|EXTERNAL|EQUIPMENT|INFRASTRUCTURE|OTHER|UNIT_COSTS|LUMP_SUMS|SPF",
				"partner", "[1-8]", "period", "[1-9]", "fund", "ERDF|PARTNER");
		keys.forEach((view, key) -> {
			JsonNode budget = Shape.read(this.port, "js", "/api/v1/projects/PGI06030/budget?by=" + view);
			Shape.list(budget.get("rows"), figures);
			Shape.list(budget.get("rows"), "key:" + key, "label:.+");
			Shape.object(budget.get("total"), figures);
			assertThat(List.of(budget.get("total").get("planned").textValue(),
					budget.get("total").get("declared").textValue()))
				.as(view)
				.containsExactly("1215614.00", "22037.72");
		});
	}

}
