package eu.regioflow.partnerreport.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.partnerreport.ReplaceExpenditure;
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
 * The list of expenditure: brought in as a file, shown in pages, with live totals.
 */
@Controller
@RequestMapping("/projects/{code}/partners/{partner}/reports/{number}/expenditure")
class ExpenditurePage {

	private final OpenedReport reports;

	private final ExpenditureModel page;

	private final ListFiles files;

	private final ReplaceExpenditure replace;

	ExpenditurePage(OpenedReport reports, ExpenditureModel page, ListFiles files, ReplaceExpenditure replace) {
		this.reports = reports;
		this.page = page;
		this.files = files;
		this.replace = replace;
	}

	@GetMapping
	String show(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String rows,
			@ModelAttribute("view") View view, Model model) {
		if (!model.containsAttribute("errors")) {
			model.addAttribute("errors", List.of());
		}
		return render(this.reports.of(code, partner, number), new GridQuery(rows, page), RefusedForm.NONE, "all", view,
				model);
	}

	@PostMapping
	String replace(@PathVariable String code, @PathVariable int partner, @PathVariable int number,
			@RequestParam long version, @RequestParam(defaultValue = "all") String mode,
			@RequestParam(required = false) MultipartFile file, @ModelAttribute("view") View view, Model model,
			RedirectAttributes redirect, HttpServletResponse response) throws IOException {
		OpenedReport.Opened opened = this.reports.toChange(code, partner, number);
		if (file == null || file.isEmpty()) {
			RefusedForm refused = RefusedForm.field("file", view.text("partnerreport.import.no-file"));
			response.setStatus(refused.status());
			model.addAttribute("errors", List.of());
			return render(opened, GridQuery.FIRST, refused, mode, view, model);
		}
		try {
			var read = this.files.read(file.getBytes(), formatOf(file));
			var outcome = this.replace.replace(code, partner, number, Optional.of(version), read, "good".equals(mode));
			redirect.addFlashAttribute("errors", ErrorRow.of(outcome.errors(), view));
			tell(outcome, view, redirect);
			return "redirect:" + opened.view().base() + "/expenditure";
		}
		catch (Refusal refusal) {
			RefusedForm refused = RefusedForm.of(refusal, view, "file");
			if (!refusal.errors().isEmpty()) {
				long rows = refusal.errors().stream().map((error) -> error.row()).distinct().count();
				refused = RefusedForm.field("file", view.text("partnerreport.import.refused", rows));
			}
			response.setStatus(refused.status());
			model.addAttribute("errors", ErrorRow.of(refusal.errors(), view));
			return render(this.reports.of(code, partner, number), GridQuery.FIRST, refused, mode, view, model);
		}
	}

	private static void tell(ReplaceExpenditure.Outcome outcome, View view, RedirectAttributes redirect) {
		String text = view.text("partnerreport.import.done", outcome.accepted(), outcome.rejected());
		if (outcome.rejected() > 0) {
			Flash.notice(redirect, text);
		}
		else {
			Flash.success(redirect, text);
		}
	}

	// a workbook may have any name; its first two bytes are those of a packed file
	private static ListFiles.Format formatOf(MultipartFile file) throws IOException {
		byte[] content = file.getBytes();
		boolean packed = content.length > 1 && content[0] == 'P' && content[1] == 'K';
		String name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
		return (packed || name.endsWith(".xlsx")) ? ListFiles.Format.XLSX : ListFiles.Format.CSV;
	}

	private String render(OpenedReport.Opened opened, GridQuery query, RefusedForm refused, String mode, View view,
			Model model) {
		model.addAttribute("mode", mode);
		return this.page.show(opened, query, refused, Map.of(), view, model);
	}

}
