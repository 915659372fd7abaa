package eu.regioflow.partnerreport.rest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.BeginRecurringRows;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.RecurringLines;
import eu.regioflow.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lines of the last report that may come again.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/partners/{partner}/reports/{number}/expenditure/recurring")
@Tag(name = "List of expenditure")
class RecurringApi {

	private final Access access;

	private final PartnerReports reports;

	private final RecurringLines recurring;

	private final BeginRecurringRows beginRecurringRows;

	RecurringApi(Access access, PartnerReports reports, RecurringLines recurring,
			BeginRecurringRows beginRecurringRows) {
		this.access = access;
		this.reports = reports;
		this.recurring = recurring;
		this.beginRecurringRows = beginRecurringRows;
	}

	@GetMapping
	@Operation(summary = "Lines of the last report that this one does not have yet")
	List<Offered> offered(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(code, partner));
		return this.recurring.of(this.reports.get(code, partner, number))
			.stream()
			.map((line) -> new Offered(line.line(), line.declared().category().name(), line.declared().description(),
					line.declared().supplier(), line.declared().currency(),
					line.declared().declaredAmount().toPlainString()))
			.toList();
	}

	@PostMapping
	@Operation(summary = "Begin rows with lines of the last report; they count once their dates are filled in")
	Map<String, Integer> begin(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestBody Chosen body) {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(code, partner));
		if (body.lines() == null || body.lines().stream().anyMatch(Objects::isNull)) {
			throw Refusal.invalid("no-line-chosen");
		}
		return Map.of("begun", this.beginRecurringRows.begin(code, partner, number, Optional.of(body.lines())));
	}

	/** A line by its number in the last report. */
	record Offered(int line, String costCategory, String description, String supplier, String currency,
			String declaredAmount) {
	}

	/** Numbers of lines in the last report. */
	record Chosen(List<Integer> lines) {
	}

}
