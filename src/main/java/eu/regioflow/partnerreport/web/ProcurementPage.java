package eu.regioflow.partnerreport.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.expenditure.Procurement;
import eu.regioflow.expenditure.Procurements;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.AttachToProcurement;
import eu.regioflow.partnerreport.PutProcurement;
import eu.regioflow.partnerreport.RemoveProcurement;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The procurement register beside a report: shown, entered, mended, proved by files.
 */
@Controller
@RequestMapping("/projects/{code}/partners/{partner}/reports/{number}/procurements")
class ProcurementPage {

	private static final String NEW = "/new";

	private final Access access;

	private final OpenedReport reports;

	private final Partners partners;

	private final Procurements procurements;

	private final Documents documents;

	private final PutProcurement put;

	private final RemoveProcurement remove;

	private final AttachToProcurement attach;

	ProcurementPage(Access access, OpenedReport reports, Partners partners, Procurements procurements,
			Documents documents, PutProcurement put, RemoveProcurement remove, AttachToProcurement attach) {
		this.access = access;
		this.reports = reports;
		this.partners = partners;
		this.procurements = procurements;
		this.documents = documents;
		this.put = put;
		this.remove = remove;
		this.attach = attach;
	}

	@GetMapping
	String list(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@ModelAttribute("view") View view, Model page) {
		OpenedReport.Opened opened = this.reports.of(code, partner, number);
		List<Procurement> entries = this.procurements.of(code, partner, number)
			.stream()
			.map((one) -> opened.view().personal() ? one : one.withoutPersons())
			.toList();
		Map<Integer, List<Document>> files = new HashMap<>();
		entries.forEach((one) -> files.put(one.number(), this.documents.of(AttachToProcurement.subject(one))));
		page.addAttribute("report", opened.view());
		page.addAttribute("entries", entries);
		page.addAttribute("files", files);
		return "partnerreport/procurements";
	}

	@GetMapping(NEW)
	String add(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@ModelAttribute("view") View view, Model page) {
		OpenedReport.Opened opened = this.reports.toChange(code, partner, number);
		return render(opened, 0,
				ProcurementForm.empty(this.partners.get(code, partner).currency(), opened.view().version()),
				RefusedForm.NONE, page);
	}

	@GetMapping("/{entry}")
	String edit(@PathVariable String code, @PathVariable int partner, @PathVariable int number, @PathVariable int entry,
			@ModelAttribute("view") View view, Model page) {
		OpenedReport.Opened opened = this.reports.toChange(code, partner, number);
		Procurement found = this.procurements.of(code, partner, number)
			.stream()
			.filter((one) -> one.number() == entry)
			.findFirst()
			.orElseThrow(Refusal::notFound);
		return render(opened, entry, ProcurementForm.of(found.terms(), view, opened.view().version()), RefusedForm.NONE,
				page);
	}

	@PostMapping({ NEW, "/{entry}" })
	String save(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable(required = false) Integer entry, ProcurementForm form, @ModelAttribute("view") View view,
			Model page, RedirectAttributes redirect, HttpServletResponse response) {
		OpenedReport.Opened opened = this.reports.toChange(code, partner, number);
		try {
			int placed = this.put.put(code, partner, number, Optional.of(form.version()), Optional.ofNullable(entry),
					form.terms(view.locale()));
			Flash.success(redirect, view.text("partnerreport.procurement.saved", placed));
			return "redirect:" + opened.view().base() + "/procurements";
		}
		catch (Refusal refusal) {
			RefusedForm refused = RefusedForm.perField(refusal, view);
			response.setStatus(refused.status());
			return render(opened, (entry != null) ? entry : 0, form, refused, page);
		}
	}

	@PostMapping("/{entry}/removal")
	String remove(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable int entry, @RequestParam long version, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		try {
			this.remove.remove(code, partner, number, Optional.of(version), entry);
			Flash.success(redirect, view.text("partnerreport.procurement.removed", entry));
		}
		catch (Refusal refusal) {
			tell(refusal, view, redirect);
		}
		return back(code, partner, number);
	}

	@PostMapping("/{entry}/documents")
	String attach(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable int entry, @RequestParam(required = false) MultipartFile file,
			@ModelAttribute("view") View view, RedirectAttributes redirect) throws IOException {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(code, partner));
		if (file == null || file.isEmpty()) {
			Flash.notice(redirect, view.text("partnerreport.import.no-file"));
			return back(code, partner, number);
		}
		try {
			this.attach.attach(code, partner, number, entry, file.getOriginalFilename(), "", file.getBytes());
			Flash.success(redirect, view.text("partnerreport.documents.done", 1));
		}
		catch (Refusal refusal) {
			tell(refusal, view, redirect);
		}
		return back(code, partner, number);
	}

	private static void tell(Refusal refusal, View view, RedirectAttributes redirect) {
		if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
			throw refusal;
		}
		Flash.notice(redirect, view.text(refusal));
	}

	private String back(String code, int partner, int number) {
		return "redirect:" + this.reports.of(code, partner, number).view().base() + "/procurements";
	}

	private static String render(OpenedReport.Opened opened, int entry, ProcurementForm form, RefusedForm refused,
			Model page) {
		page.addAttribute("report", opened.view());
		page.addAttribute("entry", entry);
		page.addAttribute("form", form);
		page.addAttribute("refused", refused);
		return "partnerreport/procurement";
	}

}
