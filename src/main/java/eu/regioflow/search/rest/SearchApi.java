package eu.regioflow.search.rest;

import java.util.List;

import eu.regioflow.search.Found;
import eu.regioflow.search.Kind;
import eu.regioflow.search.Search;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Finds what the caller may see.
 */
@RestController
@RequestMapping("/api/v1/search")
@Tag(name = "Search")
class SearchApi {

	private final Search search;

	SearchApi(Search search) {
		this.search = search;
	}

	@GetMapping
	@Operation(summary = "Projects, partners, invoices and documents by what they are called",
			description = "At most 20 of a kind; with `kind` and `after` (the `next` of an answer) the following ones.")
	Body find(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) Kind kind,
			@RequestParam(defaultValue = "") String after) {
		return new Body(q.strip(), (kind != null) ? List.of(this.search.of(kind, q, after)) : this.search.all(q));
	}

	/** What was found, by kind. */
	record Body(String query, List<Found> groups) {
	}

}
