package eu.regioflow.dashboard.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import eu.regioflow.dashboard.FindProgrammeRisks;
import eu.regioflow.dashboard.ProgrammeRisks;
import eu.regioflow.dashboard.Risk;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.View;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The risks of all projects of a reader, by kind and one by one.
 */
@Controller
class ProgrammeRisksPage {

	/** As many rows as a page shows; the file holds all. */
	private static final int SHOWN = 200;

	private final FindProgrammeRisks risks;

	ProgrammeRisksPage(FindProgrammeRisks risks) {
		this.risks = risks;
	}

	@GetMapping("/dashboard/risks")
	String show(@RequestParam(defaultValue = "") String kind, @RequestParam(required = false) Risk.Level level,
			@ModelAttribute("view") View view, Model page) {
		ProgrammeRisks found = this.risks.find();
		ProgrammeRiskSections sections = new ProgrammeRiskSections(found, view);
		List<Risk> chosen = found.of(kind, level);
		page.addAttribute("count", found.projects().size());
		page.addAttribute("kinds", sections.kinds());
		page.addAttribute("chosen", chosen(found, kind, level, view));
		page.addAttribute("total", chosen.size());
		page.addAttribute("shown", SHOWN);
		page.addAttribute("list", sections.list(chosen.stream().limit(SHOWN).toList()));
		page.addAttribute("file",
				UriComponentsBuilder.fromPath("/dashboard/risks.csv")
					.queryParam("of", "list")
					.queryParam("kind", "{kind}")
					.queryParam("level", "{level}")
					.encode()
					.buildAndExpand(kind, (level != null) ? level : "")
					.toUriString());
		return "dashboard/risks";
	}

	/** Of what kind and level the list is; null where it has all. */
	private static String chosen(ProgrammeRisks found, String kind, Risk.Level level, View view) {
		boolean isKnown = found.kinds().stream().anyMatch((one) -> one.code().equals(kind));
		String chosen = Stream
			.of(isKnown ? view.text("dashboard.kind." + kind) : kind,
					(level != null) ? view.text("dashboard.level." + level) : "")
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(" · "));
		return chosen.isEmpty() ? null : chosen;
	}

	@GetMapping("/dashboard/risks.csv")
	ResponseEntity<byte[]> download(@RequestParam(defaultValue = "kinds") String of,
			@RequestParam(defaultValue = "") String kind, @RequestParam(required = false) Risk.Level level,
			@ModelAttribute("view") View view) {
		ProgrammeRisks found = this.risks.find();
		ProgrammeRiskSections sections = new ProgrammeRiskSections(found, view);
		return SectionFile.of("risks", switch (of) {
			case "kinds" -> sections.kinds();
			case "list" -> sections.list(found.of(kind, level));
			default -> throw Refusal.notFound();
		});
	}

}
