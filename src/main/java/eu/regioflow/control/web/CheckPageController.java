package eu.regioflow.control.web;

import java.util.Optional;

import eu.regioflow.control.RecordCheck;
import eu.regioflow.control.RemoveCheck;
import eu.regioflow.control.web.ControlDesks.Place;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Flash;
import eu.regioflow.web.Refused;
import eu.regioflow.web.View;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes the checks that a controller records on the page of control.
 */
@Controller
@RequestMapping("/projects/{code}/partners/{partner}/reports/{number}/control/checks")
class CheckPageController {

	private final ControlDesks desks;

	private final RecordCheck recordCheck;

	private final RemoveCheck removeCheck;

	CheckPageController(ControlDesks desks, RecordCheck recordCheck, RemoveCheck removeCheck) {
		this.desks = desks;
		this.recordCheck = recordCheck;
		this.removeCheck = removeCheck;
	}

	@PostMapping
	ModelAndView record(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestParam long version, CheckForm form, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		Place place = new Place(code, partner, number);
		try {
			this.desks.requireController(place);
			this.recordCheck.record(code, partner, number, Optional.of(version), form.arriving(view.locale()));
		}
		catch (Refusal ex) {
			return again(place, form, ex, view);
		}
		Flash.success(redirect, view.text("control.visit-recorded"));
		return new ModelAndView("redirect:" + place.page());
	}

	@PostMapping("/{check}/removal")
	ModelAndView remove(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable int check, @RequestParam long version, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		Place place = new Place(code, partner, number);
		try {
			this.removeCheck.remove(code, partner, number, Optional.of(version), check);
		}
		catch (Refusal ex) {
			return again(place, CheckForm.EMPTY, ex, view);
		}
		Flash.success(redirect, view.text("control.visit-removed"));
		return new ModelAndView("redirect:" + place.page());
	}

	private ModelAndView again(Place place, CheckForm form, Refusal refusal, View view) {
		ModelAndView again = new ModelAndView("control/desk")
			.addObject("desk", this.desks.of(place, Shown.FIRST, null, view))
			.addObject("addition", AdditionForm.EMPTY)
			.addObject("check", form);
		return Refused.page(again, refusal, CheckForm.errors(refusal, view));
	}

}
