package eu.regioflow.partnerreport.web;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.document.Document;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.DocumentPlace;
import eu.regioflow.partnerreport.GivenFile;
import eu.regioflow.partnerreport.MarkDocument;
import eu.regioflow.partnerreport.MoveDocument;
import eu.regioflow.partnerreport.OwnDocuments;
import eu.regioflow.partnerreport.RemoveDocument;
import eu.regioflow.partnerreport.ReplaceDocument;
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
 * One file of a report: its versions, and what its partner may still do with it.
 */
@Controller
@RequestMapping("/projects/{code}/partners/{partner}/reports/{number}/documents/{document}")
class DocumentPage {

	private final Access access;

	private final OpenedReport reports;

	private final ReportFiles files;

	private final OwnDocuments own;

	private final MoveDocument move;

	private final ReplaceDocument replace;

	private final MarkDocument mark;

	private final RemoveDocument remove;

	DocumentPage(Access access, OpenedReport reports, ReportFiles files, OwnDocuments own, MoveDocument move,
			ReplaceDocument replace, MarkDocument mark, RemoveDocument remove) {
		this.access = access;
		this.reports = reports;
		this.files = files;
		this.own = own;
		this.move = move;
		this.replace = replace;
		this.mark = mark;
		this.remove = remove;
	}

	/** Which file of which report. */
	record Place(String code, int partner, int number, UUID document) {
	}

	/** What the pressed button does. */
	private interface Act {

		void carryOut() throws IOException;

	}

	@ModelAttribute("place")
	Place place(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID document) {
		return new Place(code, partner, number, document);
	}

	@GetMapping
	String show(@ModelAttribute(name = "place", binding = false) Place place, @ModelAttribute("view") View view,
			Model page) {
		return render(opened(place), place.document(), RefusedForm.NONE, view, page);
	}

	@PostMapping("/line")
	String move(@ModelAttribute(name = "place", binding = false) Place place, @RequestParam long version,
			@RequestParam(defaultValue = DocumentPlace.WHOLE) String line, @ModelAttribute("view") View view,
			Model page, RedirectAttributes redirect, HttpServletResponse response) throws IOException {
		return act(
				place, "line", "proof.moved", () -> this.move.move(place.code(), place.partner(), place.number(),
						Optional.of(version), place.document(), DocumentPlace.read(line)),
				view, page, redirect, response);
	}

	@PostMapping("/replacement")
	String replace(@ModelAttribute(name = "place", binding = false) Place place, @RequestParam long version,
			@RequestParam(required = false) MultipartFile file, @ModelAttribute("view") View view, Model page,
			RedirectAttributes redirect, HttpServletResponse response) throws IOException {
		return act(place, "file", "proof.replaced", () -> {
			if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
				throw Refusal.invalid("file-missing");
			}
			this.replace.replace(place.code(), place.partner(), place.number(), Optional.of(version), place.document(),
					new GivenFile(file.getOriginalFilename(), file.getBytes()));
		}, view, page, redirect, response);
	}

	@PostMapping("/personal")
	String mark(@ModelAttribute(name = "place", binding = false) Place place,
			@RequestParam(defaultValue = "false") boolean personal, @ModelAttribute("view") View view, Model page,
			RedirectAttributes redirect, HttpServletResponse response) throws IOException {
		return act(place, "personal", personal ? "proof.marked" : "proof.unmarked",
				() -> this.mark.mark(place.code(), place.partner(), place.number(), place.document(), personal), view,
				page, redirect, response);
	}

	@PostMapping("/removal")
	String remove(@ModelAttribute(name = "place", binding = false) Place place, @RequestParam long version,
			@RequestParam(defaultValue = "") String reason, @ModelAttribute("view") View view, Model page,
			RedirectAttributes redirect, HttpServletResponse response) throws IOException {
		return act(
				place, "reason", "proof.removed", () -> this.remove.remove(place.code(), place.partner(),
						place.number(), Optional.of(version), place.document(), reason),
				view, page, redirect, response);
	}

	private String act(Place place, String field, String done, Act act, View view, Model page,
			RedirectAttributes redirect, HttpServletResponse response) throws IOException {
		OpenedReport.Opened opened = opened(place);
		try {
			act.carryOut();
			Flash.success(redirect, view.text(done));
			return "redirect:" + opened.view().base() + "/documents";
		}
		catch (Refusal refusal) {
			RefusedForm refused = RefusedForm.of(refusal, view, field);
			response.setStatus(refused.status());
			return render(opened, place.document(), refused, view, page);
		}
	}

	private OpenedReport.Opened opened(Place place) {
		this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(place.code(), place.partner()));
		return this.reports.of(place.code(), place.partner(), place.number());
	}

	private String render(OpenedReport.Opened opened, UUID id, RefusedForm refused, View view, Model page) {
		Document document = this.own.get(opened.report(), id);
		if (document.isRemoved()) {
			throw Refusal.notFound();
		}
		page.addAttribute("report", opened.view());
		page.addAttribute("refused", refused);
		page.addAttribute("file", this.files.row(opened, document, view));
		page.addAttribute("places", this.files.places(opened, view));
		return "partnerreport/document";
	}

}
