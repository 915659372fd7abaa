package eu.regioflow.account.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.account.BeginSecondFactor;
import eu.regioflow.account.ChangePassword;
import eu.regioflow.account.ConfirmSecondFactor;
import eu.regioflow.account.IssueToken;
import eu.regioflow.account.RemoveSecondFactor;
import eu.regioflow.account.RevokeToken;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.AccessTokens;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.OneTimeCodes;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.Sessions;
import eu.regioflow.identity.TokenReach;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Flash;
import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of the own account.
 */
@Controller
@RequestMapping("/account")
class AccountPageController {

	private static final String SAME_PAGE = "redirect:/account";

	private final Access access;

	private final AccessTokens tokens;

	private final OneTimeCodes codes;

	private final Sessions sessions;

	private final ChangePassword changePassword;

	private final IssueToken issueToken;

	private final RevokeToken revokeToken;

	private final BeginSecondFactor beginSecondFactor;

	private final ConfirmSecondFactor confirmSecondFactor;

	private final RemoveSecondFactor removeSecondFactor;

	AccountPageController(Access access, AccessTokens tokens, OneTimeCodes codes, Sessions sessions,
			ChangePassword changePassword, IssueToken issueToken, RevokeToken revokeToken,
			BeginSecondFactor beginSecondFactor, ConfirmSecondFactor confirmSecondFactor,
			RemoveSecondFactor removeSecondFactor) {
		this.access = access;
		this.tokens = tokens;
		this.codes = codes;
		this.sessions = sessions;
		this.changePassword = changePassword;
		this.issueToken = issueToken;
		this.revokeToken = revokeToken;
		this.beginSecondFactor = beginSecondFactor;
		this.confirmSecondFactor = confirmSecondFactor;
		this.removeSecondFactor = removeSecondFactor;
	}

	@GetMapping
	String show(Model model) {
		return render(Map.of(), RefusedForm.NONE, model);
	}

	/** Asked for by a person who is still there, so that the session goes on. */
	@GetMapping("/session")
	ResponseEntity<Void> goOn() {
		this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/password")
	String password(@RequestParam(defaultValue = "") String present, @RequestParam(defaultValue = "") String wanted,
			@RequestParam(defaultValue = "") String again, @ModelAttribute("view") View view, Model model,
			RedirectAttributes redirect, HttpServletRequest request, HttpServletResponse response) {
		Actor actor = this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		try {
			if (!wanted.equals(again)) {
				return refuse(RefusedForm.field("again", view.text("account.password.differ")), Map.of(), model,
						response);
			}
			this.changePassword.change(present, wanted);
		}
		catch (Refusal refusal) {
			String field = refusal.code().matches("password-wrong|too-many-tries") ? "present" : "wanted";
			return refuse(RefusedForm.of(refusal, view, field), Map.of(), model, response);
		}
		int ended = this.sessions.endOthers(actor.username(), request.getSession().getId());
		Flash.success(redirect, view.text("account.password.changed", ended));
		return SAME_PAGE;
	}

	@PostMapping("/tokens")
	String issue(@RequestParam Map<String, String> typed, @ModelAttribute("view") View view, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		try {
			IssueToken.Issued issued = this.issueToken.issue(typed.get("name"), reach(typed.get("reach")),
					typed.get("project"), days(typed.get("days")));
			redirect.addFlashAttribute("issued", issued.secret().text());
			return SAME_PAGE + "#tokens";
		}
		catch (Refusal refusal) {
			String field = Map.of("token-reach", "reach", "token-life", "days", "token-project", "project")
				.getOrDefault(refusal.code(), "name");
			return refuse(RefusedForm.of(refusal, view, field), typed, model, response);
		}
	}

	@PostMapping("/tokens/{id}/revocation")
	String revoke(@PathVariable UUID id, @ModelAttribute("view") View view, RedirectAttributes redirect) {
		this.revokeToken.revoke(id);
		Flash.success(redirect, view.text("account.token.revoked"));
		return SAME_PAGE;
	}

	@PostMapping("/second-factor")
	String begin(@RequestParam(defaultValue = "") String password, @ModelAttribute("view") View view, Model model,
			HttpServletResponse response) {
		try {
			this.beginSecondFactor.begin(password);
			return SAME_PAGE + "#second-factor";
		}
		catch (Refusal refusal) {
			return refuse(RefusedForm.of(refusal, view, "password"), Map.of(), model, response);
		}
	}

	@PostMapping("/second-factor/confirmation")
	String confirm(@RequestParam(defaultValue = "") String code, @ModelAttribute("view") View view, Model model,
			RedirectAttributes redirect, HttpServletRequest request, HttpServletResponse response) {
		Actor actor = this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		try {
			redirect.addFlashAttribute("recoveryCodes", new ArrayList<>(this.confirmSecondFactor.confirm(code)));
		}
		catch (Refusal refusal) {
			return refuse(RefusedForm.of(refusal, view, "code"), Map.of(), model, response);
		}
		this.sessions.endOthers(actor.username(), request.getSession().getId());
		return SAME_PAGE + "#second-factor";
	}

	@PostMapping("/second-factor/removal")
	String remove(@RequestParam(defaultValue = "") String password, @ModelAttribute("view") View view, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		try {
			this.removeSecondFactor.remove(password);
		}
		catch (Refusal refusal) {
			return refuse(RefusedForm.of(refusal, view, "password"), Map.of(), model, response);
		}
		Flash.success(redirect, view.text("account.second-factor.removed"));
		return SAME_PAGE;
	}

	private String refuse(RefusedForm refused, Map<String, String> typed, Model model, HttpServletResponse response) {
		response.setStatus(refused.status());
		return render(typed, refused, model);
	}

	@SuppressWarnings("unchecked")
	private String render(Map<String, String> typed, RefusedForm refused, Model model) {
		Actor actor = this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		Instant now = Instant.now();
		Optional<String> secret = this.codes.secret(actor.account());
		model.addAttribute("page", new AccountPage(actor,
				this.tokens.findByAccountOrderByCreatedAtDesc(actor.account())
					.stream()
					.filter((token) -> token.isValid(now))
					.toList(),
				(String) model.getAttribute("issued"), this.codes.find(actor.account()).orElse(null),
				secret.map((text) -> Picture.of(address(actor, text))).orElse(null), secret.orElse(null),
				(List<String>) model.asMap().getOrDefault("recoveryCodes", List.of()), typed, refused));
		return "account/account";
	}

	/** What apps for codes read: the key URI format that all of them share. */
	private static String address(Actor actor, String secret) {
		return "otpauth://totp/Regioflow:" + URLEncoder.encode(actor.username(), StandardCharsets.UTF_8) + "?secret="
				+ secret + "&issuer=Regioflow";
	}

	private static TokenReach reach(String typed) {
		return List.of(TokenReach.values())
			.stream()
			.filter((reach) -> reach.name().equals(typed))
			.findFirst()
			.orElse(null);
	}

	private static Integer days(String typed) {
		return (typed != null && typed.matches("\\d{1,4}")) ? Integer.valueOf(typed) : null;
	}

}
