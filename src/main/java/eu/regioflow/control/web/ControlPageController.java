package eu.regioflow.control.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.control.RecordFindings;
import eu.regioflow.control.StartControl;
import eu.regioflow.control.web.ControlDesks.Place;
import eu.regioflow.partnerreport.PartnerReport;
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
 * The page on which a controller goes through the lines of a report.
 */
@Controller
@RequestMapping("/projects/{code}/partners/{partner}/reports/{number}/control")
class ControlPageController {

	private final ControlDesks desks;

	private final StartControl startControl;

	private final RecordFindings recordFindings;

	ControlPageController(ControlDesks desks, StartControl startControl, RecordFindings recordFindings) {
		this.desks = desks;
		this.startControl = startControl;
		this.recordFindings = recordFindings;
	}

	@ModelAttribute("place")
	Place place(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		return new Place(code, partner, number);
	}

	@GetMapping
	ModelAndView show(@ModelAttribute("place") Place place, @RequestParam(defaultValue = "1") int page,
			@RequestParam(defaultValue = "") String only, @ModelAttribute("view") View view) {
		return page(this.desks.of(place, Shown.of(page, only), null, view));
	}

	@PostMapping("/start")
	ModelAndView start(@ModelAttribute("place") Place place, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		try {
			this.startControl.start(place.project(), place.partner(), place.number());
		}
		catch (Refusal ex) {
			return Refused.page(page(this.desks.of(place, Shown.FIRST, null, view)), ex, view.errors(ex));
		}
		Flash.success(redirect, view.text("control.started"));
		return to(place.page());
	}

	@PostMapping
	ModelAndView save(@ModelAttribute("place") Place place, @RequestParam Map<String, String> fields,
			@RequestParam long version, @RequestParam(defaultValue = "1") int page,
			@RequestParam(defaultValue = "") String only, @RequestParam(defaultValue = "stay") String then,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		Shown shown = Shown.of(page, only);
		FindingsForm form = FindingsForm.sent(fields);
		PartnerReport report = this.desks.report(place);
		try {
			report = this.recordFindings.record(place.project(), place.partner(), place.number(), Optional.of(version),
					form.findings(this.desks.lines(report)));
		}
		catch (Refusal ex) {
			return Refused.page(page(this.desks.of(place, shown, form, view)), ex, form.errors(ex, view));
		}
		return switch (then) {
			case "certificate" -> to(place.page() + "/certificate");
			case "next" -> to(place.page() + this.desks.after(report, shown, form).query());
			default -> {
				Flash.success(redirect, view.text("control.saved"));
				yield to(place.page() + shown.query());
			}
		};
	}

	private static ModelAndView page(ControlDesk desk) {
		return new ModelAndView("control/desk").addObject("desk", desk)
			.addObject("addition", AdditionForm.EMPTY)
			.addObject("errors", List.of());
	}

	private static ModelAndView to(String path) {
		return new ModelAndView("redirect:" + path);
	}

}
