package eu.regioflow.partnerreport.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import eu.regioflow.document.Documents;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.GivenFile;
import eu.regioflow.partnerreport.TakeInDocuments;
import eu.regioflow.partnerreport.TakenFile;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Choice;
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

	/** What became of the files that were just brought. */
	private static final String RESULTS = "results";

	private final Access access;

	private final OpenedReport reports;

	private final ReportFiles files;

	private final TakeInDocuments takeIn;

	DocumentsPage(Access access, OpenedReport reports, Documents documents, ReportFiles files, TakeInDocuments takeIn) {
		this.access = access;
		this.reports = reports;
		this.files = files;
		this.takeIn = takeIn;
	}

	@GetMapping
	String show(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestParam(defaultValue = "") String line, @ModelAttribute("view") View view, Model page) {
		return render(this.reports.of(code, partner, number), RefusedForm.NONE, new DocumentForm(line, "", false), view,
				page);
	}

	@PostMapping
	String takeIn(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestParam(required = false) List<MultipartFile> files, DocumentForm form,
			@ModelAttribute("view") View view, Model page, RedirectAttributes redirect, HttpServletResponse response)
			throws IOException {
		this.access.require(Permission.ATTACH_DOCUMENT, Scope.partner(code, partner));
		OpenedReport.Opened opened = this.reports.of(code, partner, number);
		try {
			List<TakenFile> taken = this.takeIn.take(code, partner, number, Optional.empty(), form.wanted(),
					given(files));
			ArrayList<FileResult> results = new ArrayList<>();
			taken.forEach((file) -> results.add(FileResult.of(file, view)));
			Optional<TakenFile> refused = taken.stream().filter(TakenFile::isRefused).findFirst();
			if (refused.isEmpty()) {
				redirect.addFlashAttribute(RESULTS, results);
				return "redirect:" + opened.view().base() + "/documents";
			}
			page.addAttribute(RESULTS, results);
			return refuse(opened, refused(taken, refused.get().refusal(), view), form, view, page, response);
		}
		catch (Refusal refusal) {
			return refuse(opened, RefusedForm.of(refusal, view, "files"), form, view, page, response);
		}
	}

	// a browser sends one file without name and content where none was chosen
	private static List<GivenFile> given(List<MultipartFile> files) throws IOException {
		List<GivenFile> given = new ArrayList<>();
		for (MultipartFile file : (files != null) ? files : List.<MultipartFile>of()) {
			if (!file.isEmpty() || (file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty())) {
				given.add(new GivenFile(file.getOriginalFilename(), file.getBytes()));
			}
		}
		return given;
	}

	private static RefusedForm refused(List<TakenFile> taken, Refusal first, View view) {
		List<FormError> errors = taken.stream()
			.filter(TakenFile::isRefused)
			.map((file) -> new FormError("files", file.name() + ": " + view.text(file.refusal())))
			.toList();
		RefusedForm refused = RefusedForm.of(first, view, "files");
		return new RefusedForm(refused.status(), errors, refused.fields());
	}

	private String refuse(OpenedReport.Opened opened, RefusedForm refused, DocumentForm form, View view, Model page,
			HttpServletResponse response) {
		response.setStatus(refused.status());
		return render(opened, refused, form, view, page);
	}

	private String render(OpenedReport.Opened opened, RefusedForm refused, DocumentForm form, View view, Model page) {
		List<Choice> choices = new ArrayList<>(List.of(new Choice("", view.text("proof.by-name"))));
		choices.addAll(this.files.places(opened, view));
		if (!page.containsAttribute(RESULTS)) {
			page.addAttribute(RESULTS, List.of());
		}
		page.addAttribute("report", opened.view());
		page.addAttribute("refused", refused);
		page.addAttribute("form", form);
		page.addAttribute("choices", choices);
		page.addAttribute("files", this.files.rows(opened, view));
		page.addAttribute("removed", this.files.removed(opened, view));
		page.addAttribute("open", isOpen(opened));
		page.addAttribute("limit", Documents.LIMIT);
		return "partnerreport/documents";
	}

	private boolean isOpen(OpenedReport.Opened opened) {
		Scope scope = Scope.partner(opened.report().project(), opened.report().partner());
		return opened.view().submittable() || (!opened.report().isWithPartner() && !opened.report().isCertified()
				&& this.access.may(Permission.CONTROL_EXPENDITURE, scope));
	}

}
