package eu.regioflow.search.web;

import java.util.List;

import eu.regioflow.refusal.Refusal;
import eu.regioflow.search.Found;
import eu.regioflow.search.Kind;
import eu.regioflow.search.Search;
import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.View;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What was found for the box in the page's header.
 */
@Controller
class SearchPage {

	private final Search search;

	SearchPage(Search search) {
		this.search = search;
	}

	@GetMapping("/search")
	String show(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) Kind kind,
			@RequestParam(defaultValue = "") String after, @ModelAttribute("view") View view, Model page,
			HttpServletResponse response) {
		page.addAttribute("query", q);
		page.addAttribute("groups", List.of());
		page.addAttribute("refused", RefusedForm.NONE);
		if (!q.isBlank()) {
			try {
				page.addAttribute("groups", groups(q, kind, after, view));
			}
			catch (Refusal refusal) {
				RefusedForm refused = RefusedForm.of(refusal, view, "search-query");
				response.setStatus(refused.status());
				page.addAttribute("refused", refused);
			}
		}
		return "search/search";
	}

	private List<FoundGroup> groups(String query, Kind kind, String after, View view) {
		List<Found> found = (kind != null) ? List.of(this.search.of(kind, query, after)) : this.search.all(query);
		return found.stream()
			.filter((one) -> !one.hits().isEmpty())
			.map((one) -> new FoundGroup(one.kind(), one.hits().stream().map((hit) -> FoundRow.of(hit, view)).toList(),
					one.next()))
			.toList();
	}

}
