package eu.regioflow.account.web;

import eu.regioflow.account.AskForReset;
import eu.regioflow.account.SetPasswordByLink;
import eu.regioflow.identity.Account;
import eu.regioflow.identity.Sessions;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Flash;
import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.View;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * For people who forgot their password or have none yet: they are not signed in.
 */
@Controller
class PasswordPages {

	private final AskForReset askForReset;

	private final SetPasswordByLink setPassword;

	private final Sessions sessions;

	PasswordPages(AskForReset askForReset, SetPasswordByLink setPassword, Sessions sessions) {
		this.askForReset = askForReset;
		this.setPassword = setPassword;
		this.sessions = sessions;
	}

	@GetMapping("/forgotten-password")
	String forgotten() {
		return "account/forgotten";
	}

	/** The same answer to all, so that nobody learns who has an account. */
	@PostMapping("/forgotten-password")
	String ask(@RequestParam(defaultValue = "") String person, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		this.askForReset.ask(person);
		Flash.notice(redirect, view.text("account.forgotten.sent"));
		return "redirect:/forgotten-password";
	}

	@GetMapping("/password/{secret}")
	String show(@PathVariable String secret, Model model, HttpServletResponse response) {
		return render(secret, RefusedForm.NONE, model, response);
	}

	@PostMapping("/password/{secret}")
	String set(@PathVariable String secret, @RequestParam(defaultValue = "") String wanted,
			@RequestParam(defaultValue = "") String again, @ModelAttribute("view") View view, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		if (!wanted.equals(again)) {
			return render(secret, RefusedForm.field("again", view.text("account.password.differ")), model, response);
		}
		try {
			String username = this.setPassword.set(secret, wanted);
			this.sessions.endOthers(username, "");
			Flash.success(redirect, view.text("account.link.set", username));
			return "redirect:/sign-in";
		}
		catch (Refusal refusal) {
			return render(secret, RefusedForm.of(refusal, view, "wanted"), model, response);
		}
	}

	private String render(String secret, RefusedForm refused, Model model, HttpServletResponse response) {
		Account holder = this.setPassword.holder(secret).orElse(null);
		response.setStatus((holder != null) ? refused.status() : HttpServletResponse.SC_GONE);
		model.addAttribute("holder", holder);
		model.addAttribute("path", "/password/" + secret);
		model.addAttribute("refused", refused);
		return "account/link";
	}

}
