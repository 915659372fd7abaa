package eu.regioflow.account.web;

import java.util.Map;
import java.util.UUID;

import eu.regioflow.account.EndSubstitution;
import eu.regioflow.account.NameSubstitute;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Handovers;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.SecondFactorGate;
import eu.regioflow.identity.SubstituteGate;
import eu.regioflow.identity.Substitution;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Flash;
import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.View;
import jakarta.servlet.http.HttpServletRequest;
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
 * Who acts for the caller, and for whom the caller acts.
 */
@Controller
@RequestMapping("/account")
class SubstitutePages {

	private static final String SAME_PAGE = "redirect:/account/substitutes";

	private final Access access;

	private final Handovers handovers;

	private final SubstituteSheets sheets;

	private final NameSubstitute nameSubstitute;

	private final EndSubstitution endSubstitution;

	SubstitutePages(Access access, Handovers handovers, SubstituteSheets sheets, NameSubstitute nameSubstitute,
			EndSubstitution endSubstitution) {
		this.access = access;
		this.handovers = handovers;
		this.sheets = sheets;
		this.nameSubstitute = nameSubstitute;
		this.endSubstitution = endSubstitution;
	}

	@GetMapping("/substitutes")
	String show(@ModelAttribute("view") View view, Model model) {
		return render(Map.of(), RefusedForm.NONE, view, model);
	}

	@PostMapping("/substitutes")
	String name(@RequestParam Map<String, String> typed, @ModelAttribute("view") View view, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		try {
			this.nameSubstitute.name(typed.get("substitute"), SubstituteSheets.day(typed.get("from"), view.locale()),
					SubstituteSheets.day(typed.get("until"), view.locale()));
			Flash.success(redirect, view.text("substitute.named"));
			return SAME_PAGE;
		}
		catch (Refusal refusal) {
			RefusedForm refused = SubstituteSheets.refused(refusal, view);
			response.setStatus(refused.status());
			return render(typed, refused, view, model);
		}
	}

	@PostMapping("/substitutes/{id}/end")
	String end(@PathVariable UUID id, @ModelAttribute("view") View view, RedirectAttributes redirect) {
		this.endSubstitution.end(id);
		Flash.success(redirect, view.text("substitute.ended"));
		return SAME_PAGE;
	}

	/** From now on, this session acts for whoever is away. */
	@PostMapping("/substitutes/{id}/acting")
	String act(@PathVariable UUID id, HttpServletRequest request) {
		Actor actor = this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		Substitution held = this.handovers.runningFor(actor.account())
			.stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(Refusal::notFound);
		this.handovers.open(held, SecondFactorGate.isStrong(request));
		SubstituteGate.choose(request, held);
		return "redirect:/";
	}

	@PostMapping("/acting/end")
	String stop(HttpServletRequest request) {
		this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		SubstituteGate.leave(request);
		return "redirect:/";
	}

	private String render(Map<String, String> typed, RefusedForm refused, View view, Model model) {
		Actor actor = this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		model.addAttribute("lost", SubstituteGate.lost().map((refusal) -> view.text(refusal)).orElse(null));
		model.addAttribute("page", this.sheets.own(actor.account(), typed, refused));
		return "account/substitutes";
	}

}
