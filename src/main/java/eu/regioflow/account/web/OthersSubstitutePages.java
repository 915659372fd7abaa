package eu.regioflow.account.web;

import java.util.Map;
import java.util.UUID;

import eu.regioflow.account.EndSubstitutionFor;
import eu.regioflow.account.NameSubstituteFor;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
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
 * Who acts for somebody who is away, for the administrator.
 */
@Controller
@RequestMapping("/accounts/{account}/substitutes")
class OthersSubstitutePages {

	private final Access access;

	private final SubstituteSheets sheets;

	private final NameSubstituteFor nameSubstitute;

	private final EndSubstitutionFor endSubstitution;

	OthersSubstitutePages(Access access, SubstituteSheets sheets, NameSubstituteFor nameSubstitute,
			EndSubstitutionFor endSubstitution) {
		this.access = access;
		this.sheets = sheets;
		this.nameSubstitute = nameSubstitute;
		this.endSubstitution = endSubstitution;
	}

	@GetMapping
	String show(@PathVariable UUID account, Model model) {
		return render(account, Map.of(), RefusedForm.NONE, model);
	}

	@PostMapping
	String name(@PathVariable UUID account, @RequestParam Map<String, String> typed, @ModelAttribute("view") View view,
			Model model, RedirectAttributes redirect, HttpServletResponse response) {
		try {
			this.nameSubstitute.name(account, typed.get("substitute"),
					SubstituteSheets.day(typed.get("from"), view.locale()),
					SubstituteSheets.day(typed.get("until"), view.locale()));
			Flash.success(redirect, view.text("substitute.named"));
			return "redirect:/accounts/%s/substitutes".formatted(account);
		}
		catch (Refusal refusal) {
			RefusedForm refused = SubstituteSheets.refused(refusal, view);
			response.setStatus(refused.status());
			return render(account, typed, refused, model);
		}
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable UUID account, @PathVariable UUID id, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		this.endSubstitution.end(account, id);
		Flash.success(redirect, view.text("substitute.ended"));
		return "redirect:/accounts/%s/substitutes".formatted(account);
	}

	private String render(UUID account, Map<String, String> typed, RefusedForm refused, Model model) {
		this.access.require(Permission.KEEP_ACCOUNTS, Scope.programme());
		model.addAttribute("page", this.sheets.of(account, typed, refused));
		return "account/substitutes";
	}

}
