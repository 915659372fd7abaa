package eu.regioflow.audit.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import eu.regioflow.audit.Audit;
import eu.regioflow.audit.ChangeAudit;
import eu.regioflow.audit.CloseAudit;
import eu.regioflow.audit.CloseCorrection;
import eu.regioflow.audit.Correction;
import eu.regioflow.audit.EnterCorrection;
import eu.regioflow.audit.OpenAudit;
import eu.regioflow.audit.ReopenAudit;
import eu.regioflow.audit.WithdrawCorrection;
import eu.regioflow.refusal.Refusal;
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
 * The pages of a project's audits.
 */
@Controller
@RequestMapping("/projects/{code}/audits")
class AuditController {

	private final AuditPages pages;

	private final OpenAudit openAudit;

	private final ChangeAudit changeAudit;

	private final CloseAudit closeAudit;

	private final ReopenAudit reopenAudit;

	private final EnterCorrection enterCorrection;

	private final WithdrawCorrection withdrawCorrection;

	private final CloseCorrection closeCorrection;

	AuditController(AuditPages pages, OpenAudit openAudit, ChangeAudit changeAudit, CloseAudit closeAudit,
			ReopenAudit reopenAudit, EnterCorrection enterCorrection, WithdrawCorrection withdrawCorrection,
			CloseCorrection closeCorrection) {
		this.pages = pages;
		this.openAudit = openAudit;
		this.changeAudit = changeAudit;
		this.closeAudit = closeAudit;
		this.reopenAudit = reopenAudit;
		this.enterCorrection = enterCorrection;
		this.withdrawCorrection = withdrawCorrection;
		this.closeCorrection = closeCorrection;
	}

	@GetMapping
	ModelAndView list(@PathVariable String code) {
		return this.pages.list(code, AuditForm.EMPTY);
	}

	@GetMapping("/{number}")
	ModelAndView show(@PathVariable String code, @PathVariable int number) {
		return this.pages.show(code, number, CorrectionForm.EMPTY);
	}

	@PostMapping
	ModelAndView open(@PathVariable String code, @ModelAttribute("form") AuditForm form,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		this.pages.requireRecorder(code);
		try {
			Audit audit = this.openAudit.open(code, form.read(view.locale()));
			Flash.success(redirect, view.text("audit.opened", audit.number()));
			return audit(code, audit.number());
		}
		catch (Refusal ex) {
			return Refused.page(this.pages.list(code, form), ex, List.of(new FormError("body", view.text(ex))));
		}
	}

	@GetMapping("/{number}/facts")
	ModelAndView facts(@PathVariable String code, @PathVariable int number) {
		return this.pages.facts(code, number, Optional.empty());
	}

	@PostMapping("/{number}/facts")
	ModelAndView change(@PathVariable String code, @PathVariable int number,
			@RequestParam(required = false) Long version, @ModelAttribute("form") AuditForm form,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		this.pages.requireRecorder(code);
		try {
			this.changeAudit.change(code, number, Optional.ofNullable(version), form.read(view.locale()));
			Flash.success(redirect, view.text("audit.changed"));
			return audit(code, number);
		}
		catch (Refusal ex) {
			return Refused.page(this.pages.facts(code, number, Optional.of(form)), ex,
					List.of(new FormError("body", view.text(ex))));
		}
	}

	@PostMapping("/{number}/closing")
	ModelAndView close(@PathVariable String code, @PathVariable int number,
			@RequestParam(required = false) Long version, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		return done(code, number, "audit.closed", view, redirect,
				() -> this.closeAudit.close(code, number, Optional.ofNullable(version)));
	}

	@PostMapping("/{number}/reopening")
	ModelAndView reopen(@PathVariable String code, @PathVariable int number,
			@RequestParam(required = false) Long version, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		return done(code, number, "audit.reopened", view, redirect,
				() -> this.reopenAudit.reopen(code, number, Optional.ofNullable(version)));
	}

	@PostMapping("/{number}/corrections")
	ModelAndView enter(@PathVariable String code, @PathVariable int number, @ModelAttribute("form") CorrectionForm form,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		this.pages.requireRecorder(code);
		try {
			Correction correction = this.enterCorrection.enter(code, number, form.read());
			Flash.success(redirect, view.text("audit.correction.entered", correction.reference()));
			return audit(code, number);
		}
		catch (Refusal ex) {
			return Refused.page(this.pages.show(code, number, form), ex,
					List.of(new FormError("report", view.text(ex))));
		}
	}

	@PostMapping("/{number}/corrections/{correction}/withdrawal")
	ModelAndView withdraw(@PathVariable String code, @PathVariable int number, @PathVariable int correction,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		return done(code, number, "audit.correction.withdrawn", view, redirect,
				() -> this.withdrawCorrection.withdraw(code, number, correction));
	}

	@PostMapping("/{number}/corrections/{correction}/closing")
	ModelAndView close(@PathVariable String code, @PathVariable int number, @PathVariable int correction,
			@RequestParam(required = false) Long version, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		return done(code, number, "audit.correction.closed", view, redirect,
				() -> this.closeCorrection.close(code, number, correction, Optional.ofNullable(version)));
	}

	private ModelAndView done(String code, int number, String said, View view, RedirectAttributes redirect,
			Supplier<?> act) {
		try {
			act.get();
			Flash.success(redirect, view.text(said));
			return audit(code, number);
		}
		catch (Refusal ex) {
			return Refused.page(this.pages.show(code, number, CorrectionForm.EMPTY), ex, view.errors(ex));
		}
	}

	private static ModelAndView audit(String code, int number) {
		return new ModelAndView("redirect:/projects/%s/audits/%d".formatted(code, number));
	}

}
