package eu.regioflow.partnerreport.web;

import java.util.Optional;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.SetForecast;
import eu.regioflow.partnerreport.SpendingProfile;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Flash;
import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.TypedAmount;
import eu.regioflow.web.View;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The spending profile with the forecast of the next period.
 */
@Controller
@RequestMapping("/projects/{code}/partners/{partner}/reports/{number}/spending-profile")
class SpendingProfilePage {

	private final Access access;

	private final OpenedReport reports;

	private final SpendingProfile profile;

	private final SetForecast setForecast;

	SpendingProfilePage(Access access, OpenedReport reports, SpendingProfile profile, SetForecast setForecast) {
		this.access = access;
		this.reports = reports;
		this.profile = profile;
		this.setForecast = setForecast;
	}

	@GetMapping
	String show(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@ModelAttribute("view") View view, Model page) {
		OpenedReport.Opened opened = this.reports.of(code, partner, number);
		SpendingProfile.Pace pace = this.profile.of(opened.report());
		String forecast = (pace.forecast() != null) ? view.money(pace.forecast()) : "";
		return render(opened, pace, forecast, pace.explanation(), RefusedForm.NONE, page);
	}

	@PostMapping
	String set(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestParam long version, @RequestParam(defaultValue = "") String forecast,
			@RequestParam(defaultValue = "") String explanation, @ModelAttribute("view") View view, Model page,
			RedirectAttributes redirect, HttpServletResponse response) {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(code, partner));
		OpenedReport.Opened opened = this.reports.of(code, partner, number);
		try {
			this.setForecast.set(code, partner, number, Optional.of(version), TypedAmount.read(forecast), explanation);
			Flash.success(redirect, view.text("partnerreport.profile.saved"));
			return "redirect:" + opened.view().base() + "/spending-profile";
		}
		catch (Refusal refusal) {
			RefusedForm refused = RefusedForm.of(refusal, view, "forecast");
			response.setStatus(refused.status());
			return render(opened, this.profile.of(opened.report()), forecast, explanation, refused, page);
		}
	}

	private static String render(OpenedReport.Opened opened, SpendingProfile.Pace pace, String forecast,
			String explanation, RefusedForm refused, Model page) {
		page.addAttribute("report", opened.view());
		page.addAttribute("pace", pace);
		page.addAttribute("forecast", forecast);
		page.addAttribute("explanation", explanation);
		page.addAttribute("refused", refused);
		return "partnerreport/spending-profile";
	}

}
