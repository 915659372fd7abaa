package eu.regioflow.control.web;

import eu.regioflow.clarification.Clarification;
import eu.regioflow.clarification.web.QuestionForm;
import eu.regioflow.control.AskPartner;
import eu.regioflow.control.web.ControlDesks.Place;
import eu.regioflow.refusal.Refusal;
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
 * Takes the questions that a controller asks on the page of control.
 */
@Controller
class QuestionPageController {

	private final ControlDesks desks;

	private final AskPartner askPartner;

	QuestionPageController(ControlDesks desks, AskPartner askPartner) {
		this.desks = desks;
		this.askPartner = askPartner;
	}

	@PostMapping("/projects/{code}/partners/{partner}/reports/{number}/control/clarifications")
	ModelAndView ask(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestParam(defaultValue = "") String questionLine, @RequestParam(defaultValue = "") String question,
			@RequestParam(defaultValue = "") String questionDue, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		Place place = new Place(code, partner, number);
		QuestionForm form = new QuestionForm(questionLine, question, questionDue);
		try {
			Clarification asked = this.askPartner.ask(code, partner, number, form.lineNumber(), question,
					form.day(view.locale()));
			Flash.success(redirect, view.text("clarification.sent", asked.number()));
		}
		catch (Refusal ex) {
			ModelAndView again = new ModelAndView("control/desk")
				.addObject("desk", this.desks.of(place, Shown.FIRST, null, view))
				.addObject("addition", AdditionForm.EMPTY)
				.addObject("question", form);
			return Refused.page(again, ex, QuestionForm.errors(ex, view));
		}
		return new ModelAndView("redirect:" + place.page());
	}

}
