package eu.regioflow.verification.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import eu.regioflow.refusal.Refusal;
import eu.regioflow.verification.ReopenVerification;
import eu.regioflow.web.Flash;
import eu.regioflow.web.FormError;
import eu.regioflow.web.Refused;
import eu.regioflow.web.View;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Re-opens verification from the page of a verified project report.
 */
@Controller("verificationReopeningPageController")
class ReopeningPageController {

	private static final Set<String> OF_THE_REASON = Set.of("verification-reason-missing", "text-too-long");

	private final VerificationPages pages;

	private final ReopenVerification reopenVerification;

	ReopeningPageController(VerificationPages pages, ReopenVerification reopenVerification) {
		this.pages = pages;
		this.reopenVerification = reopenVerification;
	}

	@PostMapping("/projects/{code}/reports/{period}/verification/reopening")
	ModelAndView reopen(@PathVariable String code, @PathVariable int period, @RequestParam long version,
			@RequestParam(defaultValue = "") String reopeningReason, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		try {
			this.reopenVerification.reopen(code, period, Optional.of(version), reopeningReason);
		}
		catch (Refusal ex) {
			ModelAndView again = new ModelAndView("verification/overview")
				.addObject("page", this.pages.of(code, period, null, "", view))
				.addObject("reopeningReason", reopeningReason);
			return Refused.page(again, ex, errors(ex, view));
		}
		Flash.success(redirect, view.text("verification.reopened"));
		return new ModelAndView("redirect:/projects/%s/reports/%d/verification".formatted(code, period));
	}

	private static List<FormError> errors(Refusal refusal, View view) {
		return OF_THE_REASON.contains(refusal.code()) ? List.of(new FormError("reopeningReason", view.text(refusal)))
				: view.errors(refusal);
	}

}
