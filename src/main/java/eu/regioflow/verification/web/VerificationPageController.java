package eu.regioflow.verification.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eu.regioflow.refusal.Refusal;
import eu.regioflow.verification.RecordVerificationFindings;
import eu.regioflow.verification.VerificationPreview.Preview;
import eu.regioflow.verification.VerifyProjectReport;
import eu.regioflow.verification.web.VerificationPages.Focus;
import eu.regioflow.web.Flash;
import eu.regioflow.web.FormError;
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
 * The pages on which the joint secretariat verifies a project report: all certificates
 * with the totals and the conclusion, and the lines of one certificate.
 */
@Controller
@RequestMapping("/projects/{code}/reports/{period}/verification")
class VerificationPageController {

	private final VerificationPages pages;

	private final RecordVerificationFindings recordFindings;

	private final VerifyProjectReport verifyProjectReport;

	VerificationPageController(VerificationPages pages, RecordVerificationFindings recordFindings,
			VerifyProjectReport verifyProjectReport) {
		this.pages = pages;
		this.recordFindings = recordFindings;
		this.verifyProjectReport = verifyProjectReport;
	}

	@GetMapping
	ModelAndView overview(@PathVariable String code, @PathVariable int period, @ModelAttribute("view") View view) {
		return overview(this.pages.of(code, period, null, "", view));
	}

	@PostMapping
	ModelAndView verify(@PathVariable String code, @PathVariable int period, @RequestParam long version,
			@RequestParam(defaultValue = "") String conclusion, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		try {
			this.verifyProjectReport.verify(code, period, Optional.of(version), conclusion);
		}
		catch (Refusal ex) {
			List<FormError> errors = Set.of("conclusion-missing", "text-too-long").contains(ex.code())
					? List.of(new FormError("conclusion", view.text(ex))) : view.errors(ex);
			return Refused.page(overview(this.pages.of(code, period, null, conclusion, view)), ex, errors);
		}
		Flash.success(redirect, view.text("verification.done", period));
		return new ModelAndView("redirect:/projects/%s/reports/%d/verification".formatted(code, period));
	}

	@GetMapping("/{partner}/{report}")
	ModelAndView lines(@PathVariable String code, @PathVariable int period, @PathVariable int partner,
			@PathVariable int report, @RequestParam(defaultValue = "1") int page, @ModelAttribute("view") View view) {
		return lines(this.pages.of(code, period, new Focus(partner, report, page, null), "", view));
	}

	@PostMapping("/{partner}/{report}")
	ModelAndView save(@PathVariable String code, @PathVariable int period, @PathVariable int partner,
			@PathVariable int report, @RequestParam Map<String, String> fields, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		this.pages.requireVerifier(code);
		VerificationForm form = VerificationForm.sent(fields);
		int page = number(fields.get("page"));
		Focus focus = new Focus(partner, report, page, form);
		try {
			Preview before = this.pages.preview(this.pages.report(code, period));
			this.recordFindings.record(code, period, Optional.of((long) number(fields.get("version"))),
					form.findings(VerificationPages.find(before, focus), before.certificates()));
		}
		catch (Refusal ex) {
			return Refused.page(lines(this.pages.of(code, period, focus, "", view)), ex, form.errors(ex, view));
		}
		Flash.success(redirect, view.text("control.saved"));
		String overview = "redirect:/projects/%s/reports/%d/verification".formatted(code, period);
		boolean back = "overview".equals(fields.get("then"));
		return new ModelAndView(back ? overview : "%s/%d/%d?page=%d".formatted(overview, partner, report, page));
	}

	private static int number(String text) {
		if (text == null || !text.matches("\\d{1,9}")) {
			throw Refusal.unreadable("unreadable");
		}
		return Integer.parseInt(text);
	}

	private static ModelAndView overview(VerificationPage page) {
		return new ModelAndView("verification/overview").addObject("page", page).addObject("errors", List.of());
	}

	private static ModelAndView lines(VerificationPage page) {
		return new ModelAndView("verification/lines").addObject("page", page).addObject("errors", List.of());
	}

}
