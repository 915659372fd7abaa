package eu.regioflow.account.web;

import java.util.Map;
import java.util.UUID;

import eu.regioflow.account.Colleagues;
import eu.regioflow.account.InviteColleague;
import eu.regioflow.account.Invited;
import eu.regioflow.account.SwitchAdministrator;
import eu.regioflow.account.WithdrawColleague;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnership.PartnerNames;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Crumb;
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

	private final PartnerNames names;

	private final Colleagues colleagues;

	private final InviteColleague inviteColleague;

	private final WithdrawColleague withdrawColleague;

	private final SwitchAdministrator switchAdministrator;

	private final LinkNotice links;

	ColleaguePages(Access access, PartnerNames names, Colleagues colleagues, InviteColleague inviteColleague,
			WithdrawColleague withdrawColleague, SwitchAdministrator switchAdministrator, LinkNotice links) {
		this.access = access;
		this.names = names;
		this.colleagues = colleagues;
		this.inviteColleague = inviteColleague;
		this.withdrawColleague = withdrawColleague;
		this.switchAdministrator = switchAdministrator;
		this.links = links;
	}

	@GetMapping
	String show(@PathVariable String code, @PathVariable int number, @ModelAttribute("view") View view, Model model) {
		return render(code, number, Map.of(), RefusedForm.NONE, view, model);
	}

	@PostMapping
	String invite(@PathVariable String code, @PathVariable int number, @RequestParam Map<String, String> typed,
			@ModelAttribute("view") View view, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		try {
			Invited invited = this.inviteColleague.invite(code, number, typed.get("name"), typed.get("email"),
					"true".equals(typed.get("administrator")));
			this.links.tell(invited, view, redirect);
			return "redirect:" + path(code, number);
		}
		catch (Refusal refusal) {
			RefusedForm refused = RefusedForm.of(refusal, view,
					"person-name".equals(refusal.code()) ? "name" : "email");
			response.setStatus(refused.status());
			return render(code, number, typed, refused, view, model);
		}
	}

	@PostMapping("/{account}/withdrawal")
	String withdraw(@PathVariable String code, @PathVariable int number, @PathVariable UUID account,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		return act(() -> this.withdrawColleague.withdraw(code, number, account), "account.people.withdrawn",
				path(code, number), view, redirect);
	}

	@PostMapping("/{account}/administrator")
	String setAdministrator(@PathVariable String code, @PathVariable int number, @PathVariable UUID account,
			@RequestParam(defaultValue = "false") boolean administrator, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		return act(() -> this.switchAdministrator.set(code, number, account, administrator),
				administrator ? "colleague.named" : "colleague.ended", path(code, number), view, redirect);
	}

	private static String act(Runnable work, String done, String path, View view, RedirectAttributes redirect) {
		try {
			work.run();
			Flash.success(redirect, view.text(done));
		}
		catch (Refusal refusal) {
			if (refusal.kind() != Refusal.Kind.CONFLICT) {
				throw refusal;
			}
			Flash.error(redirect, view.text(refusal));
		}
		return "redirect:" + path;
	}

	private String render(String code, int number, Map<String, String> typed, RefusedForm refused, View view,
			Model model) {
		Scope scope = Scope.partner(code, number);
		Actor actor = this.access.require(Permission.VIEW_COLLEAGUES, scope);
		String partner = this.names.of(code, number).abbreviation();
		Crumb above = actor.may(Permission.VIEW_PROJECT, scope) ? new Crumb(code, "/projects/" + code)
				: new Crumb(view.text("account.accounts.title"), "/accounts");
		model.addAttribute("page",
				new ColleaguesPage(path(code, number), partner, above, this.colleagues.of(code, number),
						this.colleagues.administrators(code, number), actor,
						actor.may(Permission.INVITE_COLLEAGUE, scope), typed, refused));
		return "account/people";
	}

	private static String path(String code, int number) {
		return "/projects/%s/partners/%d/people".formatted(code, number);
	}

}
