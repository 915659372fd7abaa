package eu.regioflow.control.web;

import java.util.List;
import java.util.Optional;

import eu.regioflow.control.Certificate;
import eu.regioflow.control.IssueCertificate;
import eu.regioflow.control.web.ControlDesks.Place;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
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
 * The last look before a certificate is issued.
 */
@Controller
@RequestMapping("/projects/{code}/partners/{partner}/reports/{number}/control/certificate")
class CertificatePageController {

	private final Access access;

	private final ControlDesks desks;

	private final IssueCertificate issueCertificate;

	CertificatePageController(Access access, ControlDesks desks, IssueCertificate issueCertificate) {
		this.access = access;
		this.desks = desks;
		this.issueCertificate = issueCertificate;
	}

	@ModelAttribute("place")
	Place place(@PathVariable String code, @PathVariable int partner, @PathVariable int number) {
		return new Place(code, partner, number);
	}

	@GetMapping
	ModelAndView check(@ModelAttribute("place") Place place, @ModelAttribute("view") View view) {
		this.access.require(Permission.ISSUE_CERTIFICATE, Scope.partner(place.project(), place.partner()));
		ControlDesk desk = this.desks.of(place, Shown.FIRST, null, view);
		return desk.isEditable() ? page(desk, "") : new ModelAndView("redirect:" + place.page());
	}

	@PostMapping
	ModelAndView issue(@ModelAttribute("place") Place place, @RequestParam long version,
			@RequestParam(defaultValue = "") String conclusion, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		try {
			Certificate certificate = this.issueCertificate.issue(place.project(), place.partner(), place.number(),
					Optional.of(version), conclusion);
			Flash.success(redirect, view.text("control.issued", certificate.number()));
			return new ModelAndView("redirect:" + place.page());
		}
		catch (Refusal ex) {
			return Refused.page(page(this.desks.of(place, Shown.FIRST, null, view), conclusion), ex,
					ConclusionErrors.of(ex, view));
		}
	}

	private static ModelAndView page(ControlDesk desk, String conclusion) {
		return new ModelAndView("control/certificate").addObject("desk", desk)
			.addObject("conclusion", conclusion)
			.addObject("errors", List.of());
	}

}
