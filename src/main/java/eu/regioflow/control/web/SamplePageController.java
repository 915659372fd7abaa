package eu.regioflow.control.web;

import java.util.List;
import java.util.Optional;

import eu.regioflow.control.AddToSample;
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
 * Takes the lines that a controller adds to the sample.
 */
@Controller
class SamplePageController {

	private final ControlDesks desks;

	private final AddToSample addToSample;

	SamplePageController(ControlDesks desks, AddToSample addToSample) {
		this.desks = desks;
		this.addToSample = addToSample;
	}

	@PostMapping("/projects/{code}/partners/{partner}/reports/{number}/control/sample")
	ModelAndView add(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestParam long version, @RequestParam(defaultValue = "1") int page,
			@RequestParam(defaultValue = "") String only, @RequestParam(defaultValue = "") String sampleLine,
			@RequestParam(defaultValue = "") String sampleReason, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		Place place = new Place(code, partner, number);
		Shown shown = Shown.of(page, only);
		AdditionForm form = new AdditionForm(sampleLine, sampleReason);
		try {
			this.addToSample.add(code, partner, number, Optional.of(version), form.number(), form.reason());
		}
		catch (Refusal ex) {
			ModelAndView again = new ModelAndView("control/desk")
				.addObject("desk", this.desks.of(place, shown, null, view))
				.addObject("addition", form)
				.addObject("errors", List.of());
			return Refused.page(again, ex, AdditionForm.errors(ex, view));
		}
		Flash.success(redirect, view.text("control.sample.added", form.number()));
		return new ModelAndView("redirect:" + place.page() + shown.query());
	}

}
