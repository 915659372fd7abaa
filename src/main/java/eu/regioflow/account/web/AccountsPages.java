package eu.regioflow.account.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import eu.regioflow.account.InvitePerson;
import eu.regioflow.account.Invited;
import eu.regioflow.account.SwitchAccount;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Grant;
import eu.regioflow.identity.Grants;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Role;
import eu.regioflow.identity.Scope;
import eu.regioflow.project.Project;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Choice;
import eu.regioflow.web.Flash;
import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.View;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
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
 * Everybody's accounts and roles.
 */
@Controller
@RequestMapping("/accounts")
class AccountsPages {

	private static final int PAGE = 50;

	private final Access access;

	private final Accounts accounts;

	private final Grants grants;

	private final Projects projects;

	private final InvitePerson invitePerson;

	private final SwitchAccount switchAccount;

	private final LinkNotice links;

	AccountsPages(Access access, Accounts accounts, Grants grants, Projects projects, InvitePerson invitePerson,
			SwitchAccount switchAccount, LinkNotice links) {
		this.access = access;
		this.accounts = accounts;
		this.grants = grants;
		this.projects = projects;
		this.invitePerson = invitePerson;
		this.switchAccount = switchAccount;
		this.links = links;
	}

	@GetMapping
	String show(@RequestParam(defaultValue = "1") int page, @ModelAttribute("view") View view, Model model) {
		return render(page, Map.of(), RefusedForm.NONE, view, model);
	}

	@PostMapping
	String invite(@RequestParam Map<String, String> typed, @ModelAttribute("view") View view, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		try {
			Invited invited = this.invitePerson.invite(typed.get("name"), typed.get("email"),
					role(typed.get("role")).orElse(null), orNull(typed.get("project")), number(typed.get("partner")));
			this.links.tell(invited, view, redirect);
			return "redirect:/accounts";
		}
		catch (Refusal refusal) {
			RefusedForm refused = RefusedForm
				.of(refusal, view,
						Map.of("person-name", "name", "role-missing", "role", "role-place", "project",
								"no-such-project", "project", "no-such-partner", "partner")
							.getOrDefault(refusal.code(), "email"));
			response.setStatus(refused.status());
			return render(1, typed, refused, view, model);
		}
	}

	@PostMapping("/{id}/state")
	String set(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean enabled,
			@ModelAttribute("view") View view, RedirectAttributes redirect) {
		try {
			Account account = this.switchAccount.set(id, enabled);
			Flash.success(redirect, view.text(enabled ? "account.accounts.enabled" : "account.accounts.disabled",
					account.displayName()));
		}
		catch (Refusal refusal) {
			if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
				throw refusal;
			}
			Flash.error(redirect, view.text(refusal));
		}
		return "redirect:/accounts";
	}

	private String render(int page, Map<String, String> typed, RefusedForm refused, View view, Model model) {
		this.access.require(Permission.KEEP_ACCOUNTS, Scope.programme());
		Page<Account> shown = this.accounts
			.findAllByOrderByDisplayNameAscUsernameAsc(PageRequest.of(Math.max(0, page - 1), PAGE));
		Map<UUID, List<Grant>> held = this.grants.findByAccountIn(shown.map(Account::id).getContent())
			.stream()
			.collect(Collectors.groupingBy(Grant::account));
		model.addAttribute("rows",
				shown.map((account) -> AccountRow.of(account, held.getOrDefault(account.id(), List.of()), view))
					.getContent());
		model.addAttribute("page", shown.getNumber() + 1);
		model.addAttribute("pages", Math.max(1, shown.getTotalPages()));
		model.addAttribute("roles", roles(view));
		model.addAttribute("projects", projects(view));
		model.addAttribute("typed", typed);
		model.addAttribute("refused", refused);
		return "account/accounts";
	}

	private static List<Choice> roles(View view) {
		List<Choice> roles = new ArrayList<>(List.of(new Choice("", view.text("account.accounts.choose"))));
		for (Role role : Role.values()) {
			roles.add(new Choice(role.name(), view.text("account.role." + role)));
		}
		return roles;
	}

	private List<Choice> projects(View view) {
		List<Choice> codes = new ArrayList<>(List.of(new Choice("", view.text("account.place.programme"))));
		for (Project project : this.projects.findAllByOrderByCode()) {
			codes.add(new Choice(project.code(), project.code() + " " + project.acronym()));
		}
		return codes;
	}

	private static Optional<Role> role(String typed) {
		return List.of(Role.values()).stream().filter((role) -> role.name().equals(typed)).findFirst();
	}

	private static String orNull(String typed) {
		return (typed == null || typed.isBlank()) ? null : typed;
	}

	/** What is no number leads to no partner, and is refused as such. */
	private static Integer number(String typed) {
		if (orNull(typed) == null) {
			return null;
		}
		return typed.strip().matches("\\d{1,6}") ? Integer.valueOf(typed.strip()) : 0;
	}

}
