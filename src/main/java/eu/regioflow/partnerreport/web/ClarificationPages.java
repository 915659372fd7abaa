package eu.regioflow.partnerreport.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.clarification.AnswerClarification;
import eu.regioflow.clarification.Clarification;
import eu.regioflow.clarification.ClarificationSheet;
import eu.regioflow.clarification.ClarificationSheets;
import eu.regioflow.clarification.Clarifications;
import eu.regioflow.clarification.MarkAnswerFile;
import eu.regioflow.clarification.TakeBackQuestion;
import eu.regioflow.document.Document;
import eu.regioflow.identity.Access;
import eu.regioflow.partnerreport.AnswerEnclosures;
import eu.regioflow.partnerreport.GivenFile;
import eu.regioflow.partnerreport.ReplaceableByAnswer;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Choice;
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
 * One question: who was asked answers here, who asked takes it back. It stands here
 * because an answer may replace a document of the report.
 */
@Controller
@RequestMapping("/clarifications/{id}")
class ClarificationPages {

	private static final Set<String> OF_THE_TEXT = Set.of("answer-missing", "text-too-long");

	private static final String OF_THE_FORMER = "document-of-another-line";

	private final Access access;

	private final Clarifications clarifications;

	private final ClarificationSheets sheets;

	private final AnswerClarification answerClarification;

	private final AnswerEnclosures enclosures;

	private final ReplaceableByAnswer replaceable;

	private final TakeBackQuestion takeBackQuestion;

	private final MarkAnswerFile markAnswerFile;

	ClarificationPages(Access access, Clarifications clarifications, ClarificationSheets sheets,
			AnswerClarification answerClarification, AnswerEnclosures enclosures, ReplaceableByAnswer replaceable,
			TakeBackQuestion takeBackQuestion, MarkAnswerFile markAnswerFile) {
		this.access = access;
		this.clarifications = clarifications;
		this.sheets = sheets;
		this.answerClarification = answerClarification;
		this.enclosures = enclosures;
		this.replaceable = replaceable;
		this.takeBackQuestion = takeBackQuestion;
		this.markAnswerFile = markAnswerFile;
	}

	@GetMapping
	String show(@PathVariable UUID id, @ModelAttribute("view") View view, Model page) {
		return render(id, RefusedForm.NONE, AnswerForm.EMPTY, view, page);
	}

	@PostMapping
	String answer(@PathVariable UUID id, @RequestParam(defaultValue = "") String answer,
			@RequestParam(required = false) MultipartFile file, @RequestParam(defaultValue = "false") boolean personal,
			@RequestParam Optional<UUID> replaces, @ModelAttribute("view") View view, Model page,
			RedirectAttributes redirect, HttpServletResponse response) throws IOException {
		visible(id);
		Optional<GivenFile> given = (file == null || file.isEmpty()) ? Optional.empty()
				: Optional.of(new GivenFile(file.getOriginalFilename(), file.getBytes()));
		try {
			this.answerClarification.answer(id, answer, this.enclosures.of(given, personal, replaces));
		}
		catch (Refusal refusal) {
			RefusedForm refused = refused(refusal, view);
			response.setStatus(refused.status());
			return render(id, refused, new AnswerForm(answer, personal, replaces.map(UUID::toString).orElse("")), view,
					page);
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
			return render(id, refused, AnswerForm.EMPTY, view, page);
		}
		Flash.success(redirect, view.text("clarification.taken-back"));
		return "redirect:/clarifications/" + id;
	}

	@PostMapping("/personal")
	String mark(@PathVariable UUID id, @ModelAttribute("view") View view, RedirectAttributes redirect) {
		this.markAnswerFile.mark(id);
		Flash.success(redirect, view.text("proof.marked"));
		return "redirect:/clarifications/" + id;
	}

	private static RefusedForm refused(Refusal refusal, View view) {
		if (refusal.kind() == Refusal.Kind.CONFLICT) {
			return RefusedForm.of(refusal, view);
		}
		if (OF_THE_TEXT.contains(refusal.code())) {
			return RefusedForm.of(refusal, view, "answer");
		}
		return RefusedForm.of(refusal, view, OF_THE_FORMER.equals(refusal.code()) ? "replaces" : "file");
	}

	private Clarification visible(UUID id) {
		Clarification asked = this.clarifications.get(id);
		this.access.require(asked.kind().sight(), asked.scope());
		return asked;
	}

	private String render(UUID id, RefusedForm refused, AnswerForm form, View view, Model page) {
		Clarification asked = visible(id);
		boolean open = asked.status() == Clarification.Status.OPEN;
		boolean isAsked = this.access.may(asked.kind().answering(), asked.scope());
		boolean answers = open && isAsked;
		ClarificationSheet sheet = this.sheets.of(asked);
		page.addAttribute("asked", sheet);
		page.addAttribute("refused", refused);
		page.addAttribute("form", form);
		page.addAttribute("choices", answers ? choices(asked, view) : List.of());
		page.addAttribute("answers", answers);
		page.addAttribute("marks", isAsked && sheet.file() != null && !sheet.file().personal());
		page.addAttribute("asks", open && this.access.may(asked.kind().asking(), asked.scope()));
		return "clarification/clarification";
	}

	private List<Choice> choices(Clarification asked, View view) {
		List<Choice> choices = new ArrayList<>(List.of(new Choice("", view.text("clarification.replaces.none"))));
		for (Document file : this.replaceable.of(asked)) {
			choices.add(new Choice(file.id().toString(),
					view.text("clarification.replaces.file", file.name(), view.dateTime(file.uploadedAt()))));
		}
		return choices;
	}

}
