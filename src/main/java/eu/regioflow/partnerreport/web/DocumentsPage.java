package eu.regioflow.partnerreport.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import eu.regioflow.document.Documents;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.AttachDocument;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Choice;
import eu.regioflow.web.Flash;
import eu.regioflow.web.FormError;
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
 * The files that prove a report or one of its lines.
 */
@Controller
@RequestMapping("/projects/{code}/partners/{partner}/reports/{number}/documents")
class DocumentsPage {

	private final Access access;

	private final OpenedReport reports;

	private final Documents documents;

	private final AttachDocument attach;

	DocumentsPage(Access access, OpenedReport reports, Documents documents, AttachDocument attach) {
		this.access = access;
		this.reports = reports;
		this.documents = documents;
		this.attach = attach;
	}

	@GetMapping
	String show(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@ModelAttribute("view") View view, Model page) {
		return render(this.reports.of(code, partner, number), RefusedForm.NONE, "", "", view, page);
	}

	@PostMapping
	String attach(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestParam(required = false) List<MultipartFile> files, @RequestParam(defaultValue = "") String line,
			@RequestParam(defaultValue = "") String note, @ModelAttribute("view") View view, Model page,
			RedirectAttributes redirect, HttpServletResponse response) throws IOException {
		this.access.require(Permission.ATTACH_DOCUMENT, Scope.partner(code, partner));
		OpenedReport.Opened opened = this.reports.of(code, partner, number);
		List<MultipartFile> given = (files != null) ? files.stream().filter((file) -> !file.isEmpty()).toList()
				: List.of();
		RefusedForm refused = given.isEmpty() ? RefusedForm.field("files", view.text("partnerreport.documents.none"))
				: attachEach(opened, given, line, note, view);
		if (refused.isRefused()) {
			response.setStatus(refused.status());
			return render(this.reports.of(code, partner, number), refused, line, note, view, page);
		}
		Flash.success(redirect, view.text("partnerreport.documents.done", given.size()));
		return "redirect:" + opened.view().base() + "/documents";
	}

	// each file has its own fate; one that is refused does not keep the others out
	private RefusedForm attachEach(OpenedReport.Opened opened, List<MultipartFile> given, String line, String note,
			View view) throws IOException {
		List<FormError> refusals = new ArrayList<>();
		RefusedForm last = RefusedForm.NONE;
		Optional<Integer> place = line.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(line)) : Optional.empty();
		for (MultipartFile file : given) {
			try {
				this.attach.attach(opened.report().project(), opened.report().partner(), opened.report().number(),
						Optional.empty(), place, file.getOriginalFilename(), note, file.getBytes());
			}
			catch (Refusal refusal) {
				last = RefusedForm.of(refusal, view, "files");
				refusals.add(new FormError("files", file.getOriginalFilename() + ": " + view.text(refusal)));
			}
		}
		return refusals.isEmpty() ? last : new RefusedForm(last.status(), refusals, last.fields());
	}

	private String render(OpenedReport.Opened opened, RefusedForm refused, String line, String note, View view,
			Model page) {
		List<ExpenditureLine> lines = this.reports.lines(opened, view.text("partnerreport.personal"));
		Set<Integer> personal = lines.stream()
			.filter((stored) -> stored.declared().gdpr())
			.map(ExpenditureLine::line)
			.collect(Collectors.toSet());
		List<Choice> choices = new ArrayList<>(
				List.of(new Choice("", view.text("partnerreport.documents.whole-report"))));
		lines.forEach((stored) -> choices.add(new Choice(String.valueOf(stored.line()),
				view.text("partnerreport.documents.line", stored.line(), stored.declared().description()))));
		page.addAttribute("report", opened.view());
		page.addAttribute("refused", refused);
		page.addAttribute("line", line);
		page.addAttribute("note", note);
		page.addAttribute("choices", choices);
		page.addAttribute("files",
				this.documents.of(AttachDocument.subject(opened.report()))
					.stream()
					.filter((file) -> opened.view().personal() || !personal.contains(file.line()))
					.map(FileRow::of)
					.toList());
		page.addAttribute("open", isOpen(opened));
		return "partnerreport/documents";
	}

	private boolean isOpen(OpenedReport.Opened opened) {
		Scope scope = Scope.partner(opened.report().project(), opened.report().partner());
		return opened.view().submittable() || (!opened.report().isWithPartner() && !opened.report().isCertified()
				&& this.access.may(Permission.CONTROL_EXPENDITURE, scope));
	}

}
