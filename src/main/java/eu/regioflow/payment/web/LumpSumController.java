package eu.regioflow.payment.web;

import java.util.List;

import eu.regioflow.payment.MarkLumpSumReady;
import eu.regioflow.payment.TakeLumpSumBack;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Finds lump sums ready for payment, and takes them back, on the page of the payments.
 */
@Controller
@RequestMapping("/projects/{code}/lump-sums/{lumpSum}")
class LumpSumController {

	private final PaymentsPages pages;

	private final MarkLumpSumReady markLumpSumReady;

	private final TakeLumpSumBack takeLumpSumBack;

	LumpSumController(PaymentsPages pages, MarkLumpSumReady markLumpSumReady, TakeLumpSumBack takeLumpSumBack) {
		this.pages = pages;
		this.markLumpSumReady = markLumpSumReady;
		this.takeLumpSumBack = takeLumpSumBack;
	}

	@PostMapping("/readiness")
	ModelAndView mark(@PathVariable String code, @PathVariable String lumpSum, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		return act(code, lumpSum, "lump-sum.marked", () -> this.markLumpSumReady.mark(code, lumpSum), view, redirect);
	}

	@PostMapping("/withdrawal")
	ModelAndView takeBack(@PathVariable String code, @PathVariable String lumpSum, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		return act(code, lumpSum, "lump-sum.taken-back", () -> this.takeLumpSumBack.takeBack(code, lumpSum), view,
				redirect);
	}

	private ModelAndView act(String code, String lumpSum, String done, Runnable act, View view,
			RedirectAttributes redirect) {
		try {
			act.run();
		}
		catch (Refusal ex) {
			return Refused.page(PaymentPageController.page(this.pages.of(code, Typed.NOTHING, view)), ex,
					List.of(new FormError("lump-sum-" + lumpSum, view.text(ex))));
		}
		Flash.success(redirect, view.text(done));
		return new ModelAndView("redirect:/projects/%s/payments".formatted(code));
	}

}
