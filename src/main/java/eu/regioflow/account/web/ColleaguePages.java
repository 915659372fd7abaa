package eu.regioflow.account.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.account.InviteColleague;
import eu.regioflow.account.Invited;
import eu.regioflow.account.WithdrawColleague;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Grant;
import eu.regioflow.identity.Grants;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Role;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnership.Partners;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who works for a partner.
 */
@Controller
@RequestMapping("/projects/{code}/partners/{number}/people")
class ColleaguePages {

	private final Access access;

	private final Partners partners;

	private final Grants grants;

	private final Accounts accounts;

	private final InviteColleague inviteColleague;

	private final WithdrawColleague withdrawColleague;

	private final LinkNotice links;

	ColleaguePages(Access access, Partners partners, Grants grants, Accounts accounts, InviteColleague inviteColleague,
			WithdrawColleague withdrawColleague, LinkNotice links) {
		this.access = access;
		this.partners = partners;
		this.grants = grants;
		this.accounts = accounts;
		this.inviteColleague = inviteColleague;
		this.withdrawColleague = withdrawColleague;
		this.links = links;
	}

	@GetMapping
	String show(@PathVariable String code, @PathVariable int number, Model model) {
		return render(code, number, Map.of(), RefusedForm.NONE, model);
	}

	@PostMapping
	String invite(@PathVariable String code, @PathVariable int number, @RequestParam Map<String, String> typed,
			@ModelAttribute("view") View view, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		try {
			Invited invited = this.inviteColleague.invite(code, number, typed.get("name"), typed.get("email"));
			this.links.tell(invited, view, redirect);
			return "redirect:/projects/%s/partners/%d/people".formatted(code, number);
		}
		catch (Refusal refusal) {
			RefusedForm refused = RefusedForm.of(refusal, view,
					"person-name".equals(refusal.code()) ? "name" : "email");
			response.setStatus(refused.status());
			return render(code, number, typed, refused, model);
		}
	}

	@PostMapping("/{account}/withdrawal")
	String withdraw(@PathVariable String code, @PathVariable int number, @PathVariable UUID account,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		try {
			this.withdrawColleague.withdraw(code, number, account);
			Flash.success(redirect, view.text("account.people.withdrawn"));
		}
		catch (Refusal refusal) {
			if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
				throw refusal;
			}
			Flash.error(redirect, view.text(refusal));
		}
		return "redirect:/projects/%s/partners/%d/people".formatted(code, number);
	}

	private String render(String code, int number, Map<String, String> typed, RefusedForm refused, Model model) {
		Actor actor = this.access.require(Permission.INVITE_COLLEAGUE, Scope.partner(code, number));
		List<UUID> held = this.grants.findByProjectAndPartnerAndRole(code, number, Role.PARTNER)
			.stream()
			.map(Grant::account)
			.toList();
		model.addAttribute("base", "/projects/%s/partners/%d/people".formatted(code, number));
		model.addAttribute("project", code);
		model.addAttribute("partner", this.partners.get(code, number).abbreviation());
		model.addAttribute("people", this.accounts.findByIdInOrderByDisplayName(held));
		model.addAttribute("actor", actor);
		model.addAttribute("typed", typed);
		model.addAttribute("refused", refused);
		return "account/people";
	}

}
