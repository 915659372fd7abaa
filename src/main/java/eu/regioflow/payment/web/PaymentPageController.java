package eu.regioflow.payment.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.money.Money;
import eu.regioflow.payment.AuthorisePayment;
import eu.regioflow.payment.ConfirmPayment;
import eu.regioflow.payment.web.PaymentsPages.Typed;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Flash;
import eu.regioflow.web.FormError;
import eu.regioflow.web.Refused;
import eu.regioflow.web.TypedAmount;
import eu.regioflow.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of a project's payments: authorised by the managing authority, confirmed by
 * accounting.
 */
@Controller
class PaymentPageController {

	private final PaymentsPages pages;

	private final AuthorisePayment authorisePayment;

	private final ConfirmPayment confirmPayment;

	PaymentPageController(PaymentsPages pages, AuthorisePayment authorisePayment, ConfirmPayment confirmPayment) {
		this.pages = pages;
		this.authorisePayment = authorisePayment;
		this.confirmPayment = confirmPayment;
	}

	@GetMapping("/projects/{code}/payments")
	ModelAndView show(@PathVariable String code, @ModelAttribute("view") View view) {
		return page(this.pages.of(code, Typed.NOTHING, view));
	}

	@PostMapping("/payments/{id}/authorisation")
	ModelAndView authorise(@PathVariable UUID id, @RequestParam Optional<Long> version,
			@RequestParam(defaultValue = "") String amount, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		String project = this.pages.projectOf(id);
		try {
			Money read = TypedAmount.read(amount);
			this.authorisePayment.authorise(id, version, read);
			Flash.success(redirect, view.text("payment.authorised", read));
			return new ModelAndView("redirect:/projects/%s/payments".formatted(project));
		}
		catch (Refusal ex) {
			return Refused.page(page(this.pages.of(project, Typed.authorisation(id, amount), view)), ex,
					List.of(new FormError("amount-" + id, view.text(ex))));
		}
	}

	@PostMapping("/payments/{id}/confirmation")
	ModelAndView confirm(@PathVariable UUID id, @RequestParam Optional<Long> version, @RequestParam int instalment,
			@RequestParam(defaultValue = "") String paidOn, @RequestParam(defaultValue = "") String amount,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		String project = this.pages.projectOf(id);
		try {
			Money read = TypedAmount.read(amount);
			this.confirmPayment.confirm(id, version, instalment, TypedDay.read(paidOn), read);
			Flash.success(redirect, view.text("payment.confirmed", read));
			return new ModelAndView("redirect:/projects/%s/payments".formatted(project));
		}
		catch (Refusal ex) {
			String field = ex.code().startsWith("payment-date") ? "paidOn-" : "paid-";
			return Refused.page(page(this.pages.of(project, Typed.confirmation(id, instalment, amount, paidOn), view)),
					ex, List.of(new FormError(field + id + "-" + instalment, view.text(ex))));
		}
	}

	static ModelAndView page(PaymentsPage page) {
		return new ModelAndView("payment/payments").addObject("page", page).addObject("errors", List.of());
	}

}
