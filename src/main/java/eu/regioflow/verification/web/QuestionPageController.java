package eu.regioflow.verification.web;

import eu.regioflow.clarification.Clarification;
import eu.regioflow.clarification.web.QuestionForm;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.verification.AskLeadPartner;
import eu.regioflow.web.Flash;
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
 * Takes the questions that the joint secretariat asks on the page of verification.
 */
@Controller("verificationQuestionPageController")
class QuestionPageController {

	private final VerificationPages pages;

	private final AskLeadPartner askLeadPartner;

	QuestionPageController(VerificationPages pages, AskLeadPartner askLeadPartner) {
		this.pages = pages;
		this.askLeadPartner = askLeadPartner;
	}

	@PostMapping("/projects/{code}/reports/{period}/verification/clarifications")
	ModelAndView ask(@PathVariable String code, @PathVariable int period,
			@RequestParam(defaultValue = "") String question, @RequestParam(defaultValue = "") String questionDue,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		QuestionForm form = new QuestionForm("", question, questionDue);
		try {
			Clarification asked = this.askLeadPartner.ask(code, period, question, form.day(view.locale()));
			Flash.success(redirect, view.text("clarification.sent", asked.number()));
		}
		catch (Refusal ex) {
			this.pages.requireVerifier(code);
			ModelAndView again = new ModelAndView("verification/overview")
				.addObject("page", this.pages.of(code, period, null, "", view))
				.addObject("question", form);
			return Refused.page(again, ex, QuestionForm.errors(ex, view));
		}
		return new ModelAndView("redirect:/projects/%s/reports/%d/verification".formatted(code, period));
	}

}
