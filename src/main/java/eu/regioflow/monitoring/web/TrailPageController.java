package eu.regioflow.monitoring.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.project.Projects;
import eu.regioflow.trail.Trail;
import eu.regioflow.trail.TrailEntry;
import eu.regioflow.trail.VerifyTrail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of a project's audit trail.
 */
@Controller
class TrailPageController {

	private final Access access;

	private final Projects projects;

	private final Trail trail;

	private final VerifyTrail verifyTrail;

	private final Accounts accounts;

	TrailPageController(Access access, Projects projects, Trail trail, VerifyTrail verifyTrail, Accounts accounts) {
		this.access = access;
		this.projects = projects;
		this.trail = trail;
		this.verifyTrail = verifyTrail;
		this.accounts = accounts;
	}

	@GetMapping("/projects/{code}/trail")
	ModelAndView show(@PathVariable String code, @RequestParam(defaultValue = "1") int page) {
		this.access.require(Permission.VIEW_TRAIL, Scope.project(code));
		List<TrailEntry> entries = new ArrayList<>(this.trail.entries(code));
		Collections.reverse(entries);
		int pages = Math.max(1, (entries.size() + TrailPage.PAGE_SIZE - 1) / TrailPage.PAGE_SIZE);
		int shown = Math.min(Math.max(page, 1), pages);
		Map<UUID, String> names = new HashMap<>();
		this.accounts.findAll().forEach((account) -> names.put(account.id(), account.displayName()));
		List<TrailPage.Row> rows = entries.stream()
			.skip((long) (shown - 1) * TrailPage.PAGE_SIZE)
			.limit(TrailPage.PAGE_SIZE)
			.map((entry) -> row(entry, names))
			.toList();
		return new ModelAndView("monitoring/trail").addObject("page",
				new TrailPage(code, this.projects.get(code).acronym(), rows, entries.size(),
						this.verifyTrail.findings(code), shown, pages));
	}

	// an account that is gone keeps its id, which says nothing of the person
	private static TrailPage.Row row(TrailEntry entry, Map<UUID, String> names) {
		return new TrailPage.Row(entry.sequence(), entry.at(), entry.action(), entry.subject(),
				name(entry.actor(), names), name(entry.onBehalfOf(), names), entry.hash().substring(0, 12));
	}

	private static String name(UUID account, Map<UUID, String> names) {
		return (account != null) ? names.getOrDefault(account, account.toString()) : null;
	}

}
