package eu.regioflow.clarification.web;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.clarification.AnswerClarification;
import eu.regioflow.clarification.Clarification;
import eu.regioflow.clarification.ClarificationSheets;
import eu.regioflow.clarification.Clarifications;
import eu.regioflow.clarification.TakeBackQuestion;
import eu.regioflow.identity.Access;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One question: who was asked answers here, who asked takes it back.
 */
@Controller
@RequestMapping("/clarifications/{id}")
class ClarificationPages {

	private static final Set<String> OF_THE_TEXT = Set.of("answer-missing", "text-too-long");

	private final Access access;

	private final Clarifications clarifications;

	private final ClarificationSheets sheets;

	private final AnswerClarification answerClarification;

	private final TakeBackQuestion takeBackQuestion;

	ClarificationPages(Access access, Clarifications clarifications, ClarificationSheets sheets,
			AnswerClarification answerClarification, TakeBackQuestion takeBackQuestion) {
		this.access = access;
		this.clarifications = clarifications;
		this.sheets = sheets;
		this.answerClarification = answerClarification;
		this.takeBackQuestion = takeBackQuestion;
	}

	@GetMapping
	String show(@PathVariable UUID id, Model page) {
		return render(id, RefusedForm.NONE, "", page);
	}

	@PostMapping
	String answer(@PathVariable UUID id, @RequestParam(defaultValue = "") String answer,
			@RequestParam(required = false) MultipartFile file, @ModelAttribute("view") View view, Model page,
			RedirectAttributes redirect, HttpServletResponse response) throws IOException {
		Optional<AnswerClarification.File> attached = (file == null || file.isEmpty()) ? Optional.empty()
				: Optional.of(new AnswerClarification.File(file.getOriginalFilename(), file.getBytes()));
		try {
			this.answerClarification.answer(id, answer, attached);
		}
		catch (Refusal refusal) {
			RefusedForm refused = switch (refusal.kind()) {
				case CONFLICT -> RefusedForm.of(refusal, view);
				default -> RefusedForm.of(refusal, view, OF_THE_TEXT.contains(refusal.code()) ? "answer" : "file");
			};
			response.setStatus(refused.status());
			return render(id, refused, answer, page);
		}
		Flash.success(redirect, view.text("clarification.answered"));
		return "redirect:/clarifications/" + id;
	}

	@PostMapping("/withdrawal")
	String takeBack(@PathVariable UUID id, @ModelAttribute("view") View view, Model page, RedirectAttributes redirect,
			HttpServletResponse response) {
		try {
			this.takeBackQuestion.takeBack(id);
		}
		catch (Refusal refusal) {
			RefusedForm refused = RefusedForm.of(refusal, view);
			response.setStatus(refused.status());
			return render(id, refused, "", page);
		}
		Flash.success(redirect, view.text("clarification.taken-back"));
		return "redirect:/clarifications/" + id;
	}

	private String render(UUID id, RefusedForm refused, String answer, Model page) {
		Clarification asked = this.clarifications.get(id);
		this.access.require(asked.kind().sight(), asked.scope());
		boolean open = asked.status() == Clarification.Status.OPEN;
		page.addAttribute("asked", this.sheets.of(asked));
		page.addAttribute("refused", refused);
		page.addAttribute("answer", answer);
		page.addAttribute("answers", open && this.access.may(asked.kind().answering(), asked.scope()));
		page.addAttribute("asks", open && this.access.may(asked.kind().asking(), asked.scope()));
		return "clarification/clarification";
	}

}
