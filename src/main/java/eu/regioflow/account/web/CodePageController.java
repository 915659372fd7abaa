package eu.regioflow.account.web;

import java.util.Optional;

import eu.regioflow.account.PassSecondFactor;
import eu.regioflow.identity.HalfSignedIn;
import eu.regioflow.identity.OurPage;
import eu.regioflow.identity.SecondFactorGate;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The second step of the sign-in, for those who have a second factor.
 */
@Controller
@RequestMapping("/sign-in/code")
class CodePageController {

	private final PassSecondFactor passSecondFactor;

	CodePageController(PassSecondFactor passSecondFactor) {
		this.passSecondFactor = passSecondFactor;
	}

	@GetMapping
	String show(@RequestParam(name = "continue", defaultValue = "/") String page, HttpServletRequest request,
			Model model) {
		return SecondFactorGate.half(request).isPresent() ? render(page, RefusedForm.NONE, model) : "redirect:/";
	}

	@PostMapping
	String pass(@RequestParam(defaultValue = "") String code,
			@RequestParam(name = "continue", defaultValue = "/") String page, @ModelAttribute("view") View view,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Optional<HalfSignedIn> person = SecondFactorGate.half(request);
		if (person.isEmpty()) {
			return "redirect:/";
		}
		try {
			this.passSecondFactor.pass(person.get(), code);
		}
		catch (Refusal refusal) {
			RefusedForm refused = RefusedForm.of(refusal, view, "code");
			response.setStatus(refused.status());
			return render(page, refused, model);
		}
		SecondFactorGate.pass(request);
		return "redirect:" + OurPage.orHome(page);
	}

	private static String render(String page, RefusedForm refused, Model model) {
		model.addAttribute("continueTo", OurPage.orHome(page));
		model.addAttribute("refused", refused);
		return "account/code";
	}

}
