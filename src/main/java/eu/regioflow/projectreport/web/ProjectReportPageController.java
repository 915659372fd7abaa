package eu.regioflow.projectreport.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.projectreport.SubmitProjectReport;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Flash;
import eu.regioflow.web.FormError;
import eu.regioflow.web.Refused;
import eu.regioflow.web.View;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which the lead partner gathers certificates, and on which everybody follows
 * the report.
 */
@Controller
@RequestMapping("/projects/{code}/reports/{period}")
class ProjectReportPageController {

	private final Access access;

	private final ReportPages pages;

	private final SubmitProjectReport submitProjectReport;

	ProjectReportPageController(Access access, ReportPages pages, SubmitProjectReport submitProjectReport) {
		this.access = access;
		this.pages = pages;
		this.submitProjectReport = submitProjectReport;
	}

	@GetMapping
	ModelAndView show(@PathVariable String code, @PathVariable int period) {
		return page(this.pages.of(code, period, Set.of(), ""));
	}

	/**
	 * Submits, if the amount that the button named is still the amount of what is chosen;
	 * else shows the new amount.
	 */
	@PostMapping
	ModelAndView submit(@PathVariable String code, @PathVariable int period, Form form,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		this.access.require(Permission.SUBMIT_PROJECT_REPORT, Scope.project(code));
		ReportPage chosen = this.pages.of(code, period, form.leaveOut(), form.summary());
		if ("update".equals(form.then())) {
			return page(chosen);
		}
		if (chosen.isDraft() && !chosen.chosen().byReport().total().certified().toString().equals(form.amount())) {
			ModelAndView page = page(chosen).addObject("errors",
					List.of(new FormError("submit", view.text("projectreport.amount-changed"))));
			page.setStatus(HttpStatus.CONFLICT);
			return page;
		}
		try {
			this.submitProjectReport.submit(code, period, Optional.of(form.version()), form.summary(), form.leaveOut());
		}
		catch (Refusal ex) {
			return Refused.page(page(chosen), ex, errors(ex, view));
		}
		Flash.success(redirect, view.text("projectreport.submitted", period));
		return new ModelAndView("redirect:" + chosen.path());
	}

	private static List<FormError> errors(Refusal refusal, View view) {
		return Set.of("summary-missing", "text-too-long").contains(refusal.code())
				? List.of(new FormError("summary", view.text(refusal))) : view.errors(refusal);
	}

	private static ModelAndView page(ReportPage page) {
		return new ModelAndView("projectreport/report").addObject("page", page).addObject("errors", List.of());
	}

	/**
	 * What the lead partner sends.
	 *
	 * @param amount what the button named
	 * @param then "update" to see the totals of another choice first
	 */
	record Form(long version, String summary, Set<Integer> leaveOut, String amount, String then) {

		Form {
			summary = (summary != null) ? summary : "";
			leaveOut = (leaveOut != null) ? Set.copyOf(leaveOut) : Set.of();
		}

	}

}
