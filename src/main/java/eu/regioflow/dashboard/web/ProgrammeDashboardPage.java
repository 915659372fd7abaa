package eu.regioflow.dashboard.web;

import java.util.stream.Stream;

import eu.regioflow.dashboard.ProgrammeDashboard;
import eu.regioflow.dashboard.ProgrammeDashboards;
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
 * How all projects of a reader stand, side by side.
 */
@Controller
class ProgrammeDashboardPage {

	private final ProgrammeDashboards dashboards;

	ProgrammeDashboardPage(ProgrammeDashboards dashboards) {
		this.dashboards = dashboards;
	}

	@GetMapping("/dashboard")
	String show(@RequestParam(defaultValue = "") String after, @ModelAttribute("view") View view, Model page) {
		ProgrammeDashboard dashboard = this.dashboards.after(after);
		ProgrammeSections sections = new ProgrammeSections(dashboard, view);
		page.addAttribute("count", dashboard.projects());
		page.addAttribute("total", dashboard.byHalfYear().total());
		page.addAttribute("next", dashboard.next());
		page.addAttribute("projectsFile",
				UriComponentsBuilder.fromPath("/dashboard.csv")
					.queryParam("of", "projects")
					.queryParam("after", "{after}")
					.encode()
					.buildAndExpand(after)
					.toUriString());
		page.addAttribute("progress", sections.progress());
		page.addAttribute("projects", sections.projects());
		page.addAttribute("burnDown", dashboard.running().isEmpty() ? null : sections.burnDown());
		page.addAttribute("bars", sections.bars());
		return "dashboard/programme";
	}

	@GetMapping("/dashboard.csv")
	ResponseEntity<byte[]> download(@RequestParam(defaultValue = "projects") String of,
			@RequestParam(defaultValue = "") String after, @ModelAttribute("view") View view) {
		ProgrammeSections sections = new ProgrammeSections(this.dashboards.after(after), view);
		return SectionFile.of("programme",
				Stream.of(sections.projects(), sections.progress())
					.filter((section) -> section.id().equals(of))
					.findFirst()
					.orElseThrow(Refusal::notFound));
	}

}
