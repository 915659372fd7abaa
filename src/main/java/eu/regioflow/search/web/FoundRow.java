package eu.regioflow.search.web;

import eu.regioflow.search.Hit;
import eu.regioflow.web.View;

/**
 * One hit, as the page shows it.
 *
 * @param where in the reader's language
 */
public record FoundRow(String title, String detail, String where, String link) {

	static FoundRow of(Hit hit, View view) {
		return new FoundRow(hit.title(), hit.detail(), where(hit, view), hit.link());
	}

	private static String where(Hit hit, View view) {
		if (hit.line() != null) {
			return view.text("search.where.line", hit.project(), hit.partner(), hit.report(), hit.line());
		}
		if (hit.report() != null) {
			return view.text("search.where.report", hit.project(), hit.partner(), hit.report());
		}
		return (hit.partner() != null) ? view.text("search.where.partner", hit.project(), hit.partner())
				: view.text("search.where.project", hit.project());
	}

}
