package eu.regioflow.control.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import eu.regioflow.control.ReopenControl;
import eu.regioflow.control.web.ControlDesks.Place;
import eu.regioflow.refusal.Refusal;
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
 * Re-opens control from the page of a certified report.
 */
@Controller
class ReopeningPageController {

	private static final Set<String> OF_THE_REASON = Set.of("reopening-reason-missing", "text-too-long");

	private final ControlDesks desks;

	private final ReopenControl reopenControl;

	ReopeningPageController(ControlDesks desks, ReopenControl reopenControl) {
		this.desks = desks;
		this.reopenControl = reopenControl;
	}

	@PostMapping("/projects/{code}/partners/{partner}/reports/{number}/control/reopening")
	ModelAndView reopen(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestParam long version, @RequestParam(defaultValue = "") String reopeningReason,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		Place place = new Place(code, partner, number);
		try {
			this.reopenControl.reopen(code, partner, number, Optional.of(version), reopeningReason);
		}
		catch (Refusal ex) {
			ModelAndView again = new ModelAndView("control/desk")
				.addObject("desk", this.desks.of(place, Shown.FIRST, null, view))
				.addObject("addition", AdditionForm.EMPTY)
				.addObject("reopeningReason", reopeningReason);
			return Refused.page(again, ex, errors(ex, view));
		}
		Flash.success(redirect, view.text("control.reopened"));
		return new ModelAndView("redirect:" + place.page());
	}

	private static List<FormError> errors(Refusal refusal, View view) {
		return OF_THE_REASON.contains(refusal.code()) ? List.of(new FormError("reopeningReason", view.text(refusal)))
				: view.errors(refusal);
	}

}
