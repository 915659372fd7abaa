package eu.regioflow.payment.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.payment.InterruptPaymentClock;
import eu.regioflow.payment.Interruption;
import eu.regioflow.payment.ResumePaymentClock;
import eu.regioflow.payment.web.PaymentsPage.ClockForm;
import eu.regioflow.payment.web.PaymentsPages.Typed;
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
 * The forms that interrupt a payment's clock and let it go on, on the page of payments.
 */
@Controller
class PaymentClockController {

	private final PaymentsPages pages;

	private final InterruptPaymentClock interruptPaymentClock;

	private final ResumePaymentClock resumePaymentClock;

	PaymentClockController(PaymentsPages pages, InterruptPaymentClock interruptPaymentClock,
			ResumePaymentClock resumePaymentClock) {
		this.pages = pages;
		this.interruptPaymentClock = interruptPaymentClock;
		this.resumePaymentClock = resumePaymentClock;
	}

	@PostMapping("/payments/{id}/interruption")
	ModelAndView interrupt(@PathVariable UUID id, @RequestParam Optional<Long> version,
			@RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String text, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		String project = this.pages.projectOf(id);
		try {
			this.interruptPaymentClock.interrupt(id, version, TypedDay.read(day), reason(reason), text);
			Flash.success(redirect, view.text("payment.clock.interrupted"));
			return payments(project);
		}
		catch (Refusal ex) {
			return refused(project, id, new ClockForm(day, reason, text), ex, view);
		}
	}

	@PostMapping("/payments/{id}/resumption")
	ModelAndView resume(@PathVariable UUID id, @RequestParam Optional<Long> version,
			@RequestParam(defaultValue = "") String day, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		String project = this.pages.projectOf(id);
		try {
			this.resumePaymentClock.resume(id, version, TypedDay.read(day));
			Flash.success(redirect, view.text("payment.clock.resumed"));
			return payments(project);
		}
		catch (Refusal ex) {
			return refused(project, id, new ClockForm(day, "", ""), ex, view);
		}
	}

	/** Null where none was chosen. */
	private static Interruption.Reason reason(String typed) {
		return List.of(Interruption.Reason.values())
			.stream()
			.filter((reason) -> reason.name().equals(typed))
			.findFirst()
			.orElse(null);
	}

	private ModelAndView refused(String project, UUID id, ClockForm form, Refusal refusal, View view) {
		PaymentsPage page = this.pages.of(project, Typed.clock(id, form), view);
		return Refused.page(PaymentPageController.page(page), refusal,
				List.of(new FormError("day-" + id, view.text(refusal))));
	}

	private static ModelAndView payments(String project) {
		return new ModelAndView("redirect:/projects/%s/payments".formatted(project));
	}

}
