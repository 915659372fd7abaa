package eu.regioflow.payment.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import eu.regioflow.partnership.SetBankAccount;
import eu.regioflow.payment.ImportConfirmations;
import eu.regioflow.payment.MakeTransferFile;
import eu.regioflow.payment.web.PaymentsPages.Typed;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Flash;
import eu.regioflow.web.FormError;
import eu.regioflow.web.Refused;
import eu.regioflow.web.View;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The forms on the page of payments about the bank: the accounts that are paid to, the
 * file of transfers, the file of confirmed days.
 */
@Controller
@RequestMapping("/projects/{code}/payments")
class TransferController {

	private static final int LARGEST = 10 * 1024 * 1024;

	private final PaymentsPages pages;

	private final SetBankAccount setBankAccount;

	private final MakeTransferFile makeTransferFile;

	private final ImportConfirmations importConfirmations;

	TransferController(PaymentsPages pages, SetBankAccount setBankAccount, MakeTransferFile makeTransferFile,
			ImportConfirmations importConfirmations) {
		this.pages = pages;
		this.setBankAccount = setBankAccount;
		this.makeTransferFile = makeTransferFile;
		this.importConfirmations = importConfirmations;
	}

	@PostMapping("/account")
	ModelAndView setAccount(@PathVariable String code, @RequestParam(required = false) Integer partner,
			@RequestParam(defaultValue = "") String iban, @RequestParam(defaultValue = "") String bic,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		int payee = (partner != null) ? partner : this.pages.lead(code).number();
		try {
			this.setBankAccount.set(code, payee, iban, bic);
			Flash.success(redirect, view.text("payment.account.saved"));
			return payments(code);
		}
		catch (Refusal ex) {
			return refused(code, Typed.account(payee, iban, bic), ex, List.of(new FormError("iban", view.text(ex))),
					view);
		}
	}

	@PostMapping("/transfer-file")
	ModelAndView file(@PathVariable String code, @ModelAttribute("view") View view, HttpServletResponse response)
			throws IOException {
		byte[] xml;
		try {
			xml = this.makeTransferFile.make(code).xml().getBytes(StandardCharsets.UTF_8);
		}
		catch (Refusal ex) {
			return refused(code, Typed.NOTHING, ex, List.of(new FormError("transfer-file", view.text(ex))), view);
		}
		response.setContentType(MediaType.APPLICATION_XML_VALUE);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(code + "-pain.001.xml").build().toString());
		response.getOutputStream().write(xml);
		return null;
	}

	@PostMapping("/confirmations")
	ModelAndView confirm(@PathVariable String code, @RequestParam(required = false) MultipartFile file,
			@ModelAttribute("view") View view, RedirectAttributes redirect) throws IOException {
		try {
			if (file != null && file.getSize() > LARGEST) {
				throw Refusal.tooLarge("too-large");
			}
			int confirmed = this.importConfirmations.confirm(code, (file != null) ? file.getBytes() : new byte[0]);
			Flash.success(redirect, view.text("payment.import.done", confirmed));
			return payments(code);
		}
		catch (Refusal ex) {
			return refused(code, Typed.NOTHING, ex, view.errors(ex), view);
		}
	}

	private ModelAndView refused(String code, Typed typed, Refusal refusal, List<FormError> errors, View view) {
		return Refused.page(PaymentPageController.page(this.pages.of(code, typed, view)), refusal, errors);
	}

	private static ModelAndView payments(String project) {
		return new ModelAndView("redirect:/projects/%s/payments".formatted(project));
	}

}
