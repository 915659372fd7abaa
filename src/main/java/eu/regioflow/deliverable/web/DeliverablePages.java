package eu.regioflow.deliverable.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import eu.regioflow.deliverable.Deliverable;
import eu.regioflow.deliverable.DeliverableFiles;
import eu.regioflow.deliverable.DeliverableSubmission;
import eu.regioflow.deliverable.Deliverables;
import eu.regioflow.deliverable.MarkDeliverableFile;
import eu.regioflow.deliverable.SubmitDeliverable;
import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Flash;
import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.View;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
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
 * The deliverables of a project, the history of each, and the form to hand one in.
 */
@Controller
@RequestMapping("/projects/{code}/deliverables")
class DeliverablePages {

	private final Access access;

	private final Projects projects;

	private final Partners partners;

	private final Deliverables deliverables;

	private final Documents documents;

	private final DeliverableFiles files;

	private final SubmitDeliverable submit;

	private final MarkDeliverableFile mark;

	private final TransactionOperations transactions;

	DeliverablePages(Access access, Projects projects, Partners partners, Deliverables deliverables,
			Documents documents, DeliverableFiles files, SubmitDeliverable submit, MarkDeliverableFile mark,
			TransactionOperations transactions) {
		this.access = access;
		this.projects = projects;
		this.partners = partners;
		this.deliverables = deliverables;
		this.documents = documents;
		this.files = files;
		this.submit = submit;
		this.mark = mark;
		this.transactions = transactions;
	}

	@GetMapping
	String list(@PathVariable String code, Model page) {
		this.access.require(Permission.VIEW_PROJECT, Scope.project(code));
		Map<Integer, String> names = this.partners.findByProjectOrderByNumber(code)
			.stream()
			.collect(Collectors.toMap(Partner::number, Partner::abbreviation));
		page.addAttribute("code", code);
		page.addAttribute("acronym", this.projects.get(code).acronym());
		page.addAttribute("rows",
				this.deliverables.findByProject(code)
					.stream()
					.map((deliverable) -> row(deliverable, names.get(deliverable.partner())))
					.toList());
		return "deliverable/list";
	}

	@GetMapping("/{number}")
	String show(@PathVariable String code, @PathVariable int number, Model page) {
		return render(code, number, RefusedForm.NONE, "", page);
	}

	@PostMapping("/{number}")
	String submit(@PathVariable String code, @PathVariable int number, @RequestParam Optional<Long> version,
			@RequestParam(required = false) MultipartFile file, @RequestParam(defaultValue = "") String note,
			@RequestParam(defaultValue = "false") boolean personal, @ModelAttribute("view") View view, Model page,
			RedirectAttributes redirect, HttpServletResponse response) throws IOException {
		this.access.require(Permission.VIEW_PROJECT, Scope.project(code));
		this.access.require(Permission.SUBMIT_DELIVERABLE,
				Scope.partner(code, this.deliverables.get(code, number).partner()));
		RefusedForm refused;
		if (file == null || file.isEmpty()) {
			refused = RefusedForm.field("file", view.text("deliverable.no-file"));
		}
		else {
			try {
				this.submit.submit(code, number, version,
						new SubmitDeliverable.Handed(file.getOriginalFilename(), file.getBytes(), note, personal));
				Flash.success(redirect, view.text("deliverable.submitted", number));
				return "redirect:/projects/" + code + "/deliverables/" + number;
			}
			catch (Refusal refusal) {
				refused = RefusedForm.of(refusal, view, "text-too-long".equals(refusal.code()) ? "note" : "file");
			}
		}
		response.setStatus(refused.status());
		page.addAttribute("personal", personal);
		return render(code, number, refused, note, page);
	}

	@PostMapping("/{number}/documents/{document}/personal")
	String mark(@PathVariable String code, @PathVariable int number, @PathVariable UUID document,
			@RequestParam(defaultValue = "false") boolean personal, @ModelAttribute("view") View view, Model page,
			RedirectAttributes redirect, HttpServletResponse response) {
		try {
			this.mark.mark(code, number, document, personal);
		}
		catch (Refusal refusal) {
			RefusedForm refused = RefusedForm.of(refusal, view);
			response.setStatus(refused.status());
			return render(code, number, refused, "", page);
		}
		Flash.success(redirect, view.text(personal ? "proof.marked" : "proof.unmarked"));
		return "redirect:/projects/" + code + "/deliverables/" + number;
	}

	private String render(String code, int number, RefusedForm refused, String note, Model page) {
		this.access.require(Permission.VIEW_PROJECT, Scope.project(code));
		page.addAttribute("code", code);
		page.addAttribute("acronym", this.projects.get(code).acronym());
		page.addAttribute("refused", refused);
		page.addAttribute("note", note);
		this.transactions.executeWithoutResult((transaction) -> fill(this.deliverables.get(code, number), page));
		return "deliverable/deliverable";
	}

	private void fill(Deliverable deliverable, Model page) {
		boolean isOwn = this.access.may(Permission.SUBMIT_DELIVERABLE,
				Scope.partner(deliverable.project(), deliverable.partner()));
		List<RoundRow> rounds = deliverable.submissions().stream().map((round) -> round(deliverable, round)).toList();
		page.addAttribute("deliverable",
				row(deliverable, this.partners.get(deliverable.project(), deliverable.partner()).abbreviation()));
		page.addAttribute("rounds", rounds);
		page.addAttribute("version", deliverable.version());
		page.addAttribute("own", isOwn);
		page.addAttribute("open", isOwn && deliverable.isWithPartner());
	}

	private RoundRow round(Deliverable deliverable, DeliverableSubmission round) {
		Document file = this.documents.get(round.document());
		return RoundRow.of(round, new RoundRow.File(file.id(), file.isShowable(), file.isPersonal(),
				this.files.isOpen(deliverable, file)));
	}

	private static DeliverableRow row(Deliverable deliverable, String partner) {
		return new DeliverableRow(deliverable.number(), deliverable.title(), partner, deliverable.period(),
				deliverable.due(), deliverable.status().name());
	}

}
