package eu.regioflow.control.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.control.AnswerChecklist;
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
 * The page on which a controller answers the programme's questions about a report.
 */
@Controller
@RequestMapping("/projects/{code}/partners/{partner}/reports/{number}/control/checklist")
class ChecklistPageController {

	private final ControlDesks desks;

	private final AnswerChecklist answerChecklist;

	ChecklistPageController(ControlDesks desks, AnswerChecklist answerChecklist) {
		this.desks = desks;
		this.answerChecklist = answerChecklist;
	}

	@ModelAttribute("place")
	Place place(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		return new Place(code, partner, number);
	}

	@GetMapping
	ModelAndView show(@ModelAttribute("place") Place place, @ModelAttribute("view") View view) {
		this.desks.requireController(place);
		ControlDesk desk = this.desks.of(place, Shown.FIRST, null, view);
		return desk.isEditable() ? page(desk, ChecklistForm.stored(desk.checklist()))
				: new ModelAndView("redirect:" + place.page());
	}

	@PostMapping
	ModelAndView save(@ModelAttribute("place") Place place, @RequestParam Map<String, String> fields,
			@RequestParam long version, @ModelAttribute("view") View view, RedirectAttributes redirect) {
		this.desks.requireController(place);
		ControlDesk desk = this.desks.of(place, Shown.FIRST, null, view);
		ChecklistForm form = ChecklistForm.sent(fields, desk.checklist());
		try {
			this.answerChecklist.answer(place.project(), place.partner(), place.number(), Optional.of(version),
					form.answers());
		}
		catch (Refusal ex) {
			return Refused.page(page(desk, form), ex, form.errors(ex, view));
		}
		Flash.success(redirect, view.text("checklist.saved"));
		return new ModelAndView("redirect:" + place.page());
	}

	private static ModelAndView page(ControlDesk desk, ChecklistForm form) {
		return new ModelAndView("control/checklist").addObject("desk", desk)
			.addObject("form", form)
			.addObject("errors", List.of());
	}

}
