package eu.regioflow.control.web;

import java.util.List;
import java.util.Optional;

import eu.regioflow.clarification.Clarification;
import eu.regioflow.clarification.web.QuestionForm;
import eu.regioflow.control.AskPartner;
import eu.regioflow.control.DecideLine;
import eu.regioflow.control.web.ControlDesks.Place;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Flash;
import eu.regioflow.web.Refused;
import eu.regioflow.web.View;

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
 * One line of a report beside its documents: the controller decides on it, asks about it
 * and goes on to the next.
 */
@Controller
@RequestMapping("/projects/{code}/partners/{partner}/reports/{number}/control/lines/{line}")
class LinePageController {

	private final LineDesks desks;

	private final DecideLine decideLine;

	private final AskPartner askPartner;

	LinePageController(LineDesks desks, DecideLine decideLine, AskPartner askPartner) {
		this.desks = desks;
		this.decideLine = decideLine;
		this.askPartner = askPartner;
	}

	@ModelAttribute("place")
	Place place(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		return new Place(code, partner, number);
	}

	@GetMapping
	ModelAndView show(@ModelAttribute("place") Place place, @PathVariable int line,
			@RequestParam(defaultValue = "") String only, @ModelAttribute("view") View view) {
		LineDesk desk = this.desks.of(place, line, Shown.of(1, only));
		return page(desk, DecisionForm.stored(desk.line().finding(), view), QuestionForm.EMPTY);
	}

	@PostMapping
	ModelAndView decide(@ModelAttribute("place") Place place, @PathVariable int line, @RequestParam long version,
			@RequestParam(defaultValue = "") String only, DecisionForm form, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		Shown shown = Shown.of(1, only);
		try {
			this.decideLine.decide(place.project(), place.partner(), place.number(), Optional.of(version), line,
					form.decided());
		}
		catch (Refusal ex) {
			return Refused.page(page(this.desks.of(place, line, shown), form, QuestionForm.EMPTY), ex,
					form.errors(ex, view));
		}
		Integer next = this.desks.after(place, line, shown);
		if (next != null) {
			return new ModelAndView("redirect:" + place.page() + "/lines/" + next + shown.lines());
		}
		Flash.success(redirect, view.text("controlline.all-seen"));
		return new ModelAndView("redirect:" + place.page());
	}

	@PostMapping("/clarifications")
	ModelAndView ask(@ModelAttribute("place") Place place, @PathVariable int line,
			@RequestParam(defaultValue = "") String only, @RequestParam(defaultValue = "") String question,
			@RequestParam(defaultValue = "") String questionDue, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		Shown shown = Shown.of(1, only);
		QuestionForm form = new QuestionForm(String.valueOf(line), question, questionDue);
		try {
			Clarification asked = this.askPartner.ask(place.project(), place.partner(), place.number(), line, question,
					form.day(view.locale()));
			Flash.success(redirect, view.text("clarification.sent", asked.number()));
		}
		catch (Refusal ex) {
			LineDesk desk = this.desks.of(place, line, shown);
			return Refused.page(page(desk, DecisionForm.stored(desk.line().finding(), view), form), ex,
					QuestionForm.errors(ex, view));
		}
		return new ModelAndView("redirect:" + place.page() + "/lines/" + line + shown.lines());
	}

	private static ModelAndView page(LineDesk desk, DecisionForm form, QuestionForm question) {
		return new ModelAndView("control/line").addObject("desk", desk)
			.addObject("form", form)
			.addObject("question", question)
			.addObject("errors", List.of());
	}

}
