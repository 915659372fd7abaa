package eu.regioflow.partnerreport.web;

import java.util.Optional;

import eu.regioflow.partnerreport.ReopenPartnerReport;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Flash;
import eu.regioflow.web.View;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Gives a report back to its partner, from the report's own page.
 */
@Controller
class ReopeningPage {

	private final OpenedReport reports;

	private final ReopenPartnerReport reopen;

	ReopeningPage(OpenedReport reports, ReopenPartnerReport reopen) {
		this.reports = reports;
		this.reopen = reopen;
	}

	@PostMapping("/projects/{code}/partners/{partner}/reports/{number}/reopening")
	String reopen(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestParam long version, @RequestParam(defaultValue = "") String reason,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		try {
			this.reopen.reopen(code, partner, number, Optional.of(version), reason);
			Flash.success(redirect, view.text("partnerreport.reopening.done"));
		}
		catch (Refusal refusal) {
			if (refusal.kind() != Refusal.Kind.CONFLICT && refusal.kind() != Refusal.Kind.INVALID) {
				throw refusal;
			}
			Flash.notice(redirect, view.text(refusal));
		}
		return "redirect:" + this.reports.of(code, partner, number).view().base();
	}

}
