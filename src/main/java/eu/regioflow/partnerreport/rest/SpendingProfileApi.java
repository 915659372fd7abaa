package eu.regioflow.partnerreport.rest;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.SetForecast;
import eu.regioflow.partnerreport.SpendingProfile;
import eu.regioflow.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How a partner's spending keeps pace with its plan, and what it expects next.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/partners/{partner}/reports/{number}")
@Tag(name = "Partner reports")
class SpendingProfileApi {

	private final Access access;

	private final PartnerReports reports;

	private final SpendingProfile profile;

	private final SetForecast setForecast;

	SpendingProfileApi(Access access, PartnerReports reports, SpendingProfile profile, SetForecast setForecast) {
		this.access = access;
		this.reports = reports;
		this.profile = profile;
		this.setForecast = setForecast;
	}

	@GetMapping("/spending-profile")
	@Operation(summary = "Planned and declared up to the end of the report's period, and the forecast of the next")
	Body get(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		this.access.require(Permission.VIEW_PARTNER_REPORT, Scope.partner(code, partner));
		return Body.of(this.profile.of(this.reports.get(code, partner, number)));
	}

	@PutMapping("/forecast")
	@Operation(summary = "Say what is expected of the next period")
	Body forecast(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			ExpectedVersion expected, @RequestBody Forecast body) {
		return Body.of(this.profile
			.of(this.setForecast.set(code, partner, number, expected.version(), body.amount(), body.explanation())));
	}

	/** What the partner expects; EUR. */
	record Forecast(Money amount, String explanation) {
	}

	/**
	 * Plan and spending side by side, EUR.
	 *
	 * @param spentPercent null where something was declared of no plan
	 */
	record Body(int period, Money planned, Money declaredSoFar, Money difference, Percentage spentPercent,
			Money plannedNext, Money forecast, String explanation) {

		static Body of(SpendingProfile.Pace pace) {
			return new Body(pace.period(), pace.planned(), pace.soFar(), pace.difference(), pace.spent().orElse(null),
					pace.plannedNext(), pace.forecast(), pace.explanation());
		}

	}

}
