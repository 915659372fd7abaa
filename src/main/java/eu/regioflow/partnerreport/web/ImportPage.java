package eu.regioflow.partnerreport.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.exchangerate.ExchangeRates;
import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.partnerreport.ChooseColumns;
import eu.regioflow.partnerreport.DiscardImport;
import eu.regioflow.partnerreport.ImportPreviews;
import eu.regioflow.partnerreport.StageImport;
import eu.regioflow.partnerreport.StagedImport;
import eu.regioflow.partnerreport.TakeOverImport;
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
 * A list is brought in as a file or pasted, its columns are recognised or chosen once,
 * what it would change is shown, and then it is taken over.
 */
@Controller
@RequestMapping("/projects/{code}/partners/{partner}/reports/{number}/expenditure/imports")
class ImportPage {

	private static final String REMOVE = "remove";

	private final OpenedReport reports;

	private final ImportPreviews previews;

	private final StageImport stage;

	private final ChooseColumns columns;

	private final TakeOverImport takeOver;

	private final DiscardImport discard;

	private final ExchangeRates rates;

	ImportPage(OpenedReport reports, ImportPreviews previews, StageImport stage, ChooseColumns columns,
			TakeOverImport takeOver, DiscardImport discard, ExchangeRates rates) {
		this.rates = rates;
		this.reports = reports;
		this.previews = previews;
		this.stage = stage;
		this.columns = columns;
		this.takeOver = takeOver;
		this.discard = discard;
	}

	@GetMapping
	String start(@PathVariable String code, @PathVariable int partner, @PathVariable int number, Model model) {
		return start(this.reports.toChange(code, partner, number), RefusedForm.NONE, List.of(), model);
	}

	private static String start(OpenedReport.Opened opened, RefusedForm refused, List<ErrorRow> errors, Model model) {
		model.addAttribute("report", opened.view());
		model.addAttribute("refused", refused);
		model.addAttribute("errors", errors);
		return "partnerreport/import";
	}

	@PostMapping
	String bring(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestParam(required = false) MultipartFile file, @RequestParam(defaultValue = "") String pasted,
			@ModelAttribute("view") View view, Model model, HttpServletResponse response) throws IOException {
		OpenedReport.Opened opened = this.reports.toChange(code, partner, number);
		boolean none = file == null || file.isEmpty();
		if (none && pasted.isBlank()) {
			RefusedForm refused = RefusedForm.field("file", view.text("partnerreport.import.no-file"));
			response.setStatus(refused.status());
			return start(opened, refused, List.of(), model);
		}
		String name = none ? view.text("partnerreport.import.pasted-name")
				: Optional.ofNullable(file.getOriginalFilename()).orElse("");
		byte[] content = none ? pasted.getBytes(StandardCharsets.UTF_8) : file.getBytes();
		try {
			UUID id = this.stage.stage(code, partner, number, name,
					none ? ListFiles.Format.CSV : ListFiles.Format.of(name, content), content);
			return "redirect:" + place(opened, id);
		}
		catch (Refusal refusal) {
			RefusedForm refused = RefusedForm.of(refusal, view, "file");
			response.setStatus(refused.status());
			return start(opened, refused, ErrorRow.of(refusal, name, view), model);
		}
	}

	private static String place(OpenedReport.Opened opened, UUID id) {
		return opened.view().base() + "/expenditure/imports/" + id;
	}

	@GetMapping("/{id}")
	String preview(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID id, @RequestParam(defaultValue = "keep") String rest, @ModelAttribute("view") View view,
			Model model) {
		OpenedReport.Opened opened = this.reports.toChange(code, partner, number);
		return preview(opened, id, REMOVE.equals(rest), RefusedForm.NONE, view, model);
	}

	private String preview(OpenedReport.Opened opened, UUID id, boolean removes, RefusedForm refused, View view,
			Model model) {
		ImportPreviews.Preview preview = this.previews.of(opened.report(), id, removes);
		if (preview.plan() == null) {
			return columns(opened, id, refused, Map.of(), view, model);
		}
		model.addAttribute("report", opened.view());
		model.addAttribute("refused", refused);
		model.addAttribute("place", place(opened, id));
		model.addAttribute("preview", ImportView.of(preview, opened.monthName(view), view));
		return "partnerreport/importPreview";
	}

	@GetMapping("/{id}/columns")
	String columns(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID id, @ModelAttribute("view") View view, Model model) {
		return columns(this.reports.toChange(code, partner, number), id, RefusedForm.NONE, Map.of(), view, model);
	}

	private String columns(OpenedReport.Opened opened, UUID id, RefusedForm refused, Map<String, String> typed,
			View view, Model model) {
		model.addAttribute("report", opened.view());
		model.addAttribute("refused", refused);
		model.addAttribute("place", place(opened, id));
		model.addAttribute("file", ColumnsView.of(this.previews.file(opened.report(), id), typed,
				this.rates.of(opened.month()).keySet(), view));
		return "partnerreport/importColumns";
	}

	@PostMapping("/{id}/columns")
	String choose(@PathVariable String code, @PathVariable int partner, @PathVariable int number, @PathVariable UUID id,
			@RequestParam Map<String, String> fields, @ModelAttribute("view") View view, Model model,
			HttpServletResponse response) {
		OpenedReport.Opened opened = this.reports.toChange(code, partner, number);
		Map<String, String> chosen = new HashMap<>();
		chosen.put(ChooseColumns.CURRENCY, fields.getOrDefault(ChooseColumns.CURRENCY, ""));
		fields.forEach((name, value) -> {
			if (name.startsWith(ColumnsView.FIELD)) {
				chosen.put(name.substring(ColumnsView.FIELD.length()), value);
			}
		});
		try {
			this.columns.choose(code, partner, number, id, chosen);
			return "redirect:" + place(opened, id);
		}
		catch (Refusal refusal) {
			RefusedForm refused = RefusedForm.of(refusal, view);
			response.setStatus(refused.status());
			return refusal.errors().isEmpty() ? gone(opened, refused, model)
					: columns(opened, id, refused, chosen, view, model);
		}
	}

	@PostMapping("/{id}/confirmation")
	String takeOver(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID id, @RequestParam long version, @RequestParam(defaultValue = "all") String mode,
			@RequestParam(defaultValue = "keep") String rest, @ModelAttribute("view") View view, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		OpenedReport.Opened opened = this.reports.toChange(code, partner, number);
		boolean removes = REMOVE.equals(rest);
		try {
			StagedImport.Outcome outcome = this.takeOver.takeOver(code, partner, number, Optional.of(version), id,
					"good".equals(mode), removes);
			tell(outcome, view, redirect);
			return "redirect:" + opened.view().base() + "/expenditure";
		}
		catch (Refusal refusal) {
			RefusedForm refused = refusal.errors().isEmpty() ? RefusedForm.of(refusal, view)
					: RefusedForm.field("", view.text(refusal));
			response.setStatus(refused.status());
			return opened.view().editable() ? preview(opened, id, removes, refused, view, model)
					: gone(opened, refused, model);
		}
	}

	private static String gone(OpenedReport.Opened opened, RefusedForm refused, Model model) {
		return start(opened, refused, List.of(), model);
	}

	private static void tell(StagedImport.Outcome outcome, View view, RedirectAttributes redirect) {
		if (outcome.changedNothing()) {
			Flash.notice(redirect,
					view.text("partnerreport.import.nothing-done", outcome.unchanged(), outcome.rejected()));
			return;
		}
		String text = view.text("partnerreport.import.taken-over", outcome.added(), outcome.changed(),
				outcome.unchanged(), outcome.removed(), outcome.rejected());
		if (outcome.rejected() > 0) {
			Flash.notice(redirect, text);
		}
		else {
			Flash.success(redirect, text);
		}
	}

	@PostMapping("/{id}/removal")
	String discard(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@PathVariable UUID id, @ModelAttribute("view") View view, RedirectAttributes redirect) {
		OpenedReport.Opened opened = this.reports.toChange(code, partner, number);
		this.discard.discard(code, partner, number, id);
		Flash.notice(redirect, view.text("partnerreport.import.discarded"));
		return "redirect:" + opened.view().base() + "/expenditure";
	}

}
