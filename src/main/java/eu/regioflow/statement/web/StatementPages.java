package eu.regioflow.statement.web;

import java.util.List;

import eu.regioflow.statement.ReadStatements;
import eu.regioflow.statement.Statement;
import eu.regioflow.statement.StatementDownload;
import eu.regioflow.statement.StatementFilter;
import eu.regioflow.statement.StatementKind;
import eu.regioflow.web.Crumb;
import eu.regioflow.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lists of documents, of one project and of all, and their download.
 */
@Controller
class StatementPages {

	private static final StatementFilter EVERYTHING = new StatementFilter(null, null, null, null);

	private final ReadStatements statements;

	private final StatementDownload download;

	StatementPages(ReadStatements statements, StatementDownload download) {
		this.statements = statements;
		this.download = download;
	}

	@GetMapping("/statements")
	ModelAndView all(@RequestParam(required = false) String project, @RequestParam(required = false) Integer partner,
			@RequestParam(required = false) Integer period, @RequestParam(required = false) StatementKind kind,
			@ModelAttribute("view") View view) {
		StatementFilter filter = new StatementFilter((project == null || project.isEmpty()) ? null : project, partner,
				period, kind);
		List<Statement> shown = this.statements.ofProgramme(filter);
		return page(new Register(this.statements.ofProgramme(EVERYTHING), shown, filter, true),
				view.text("statements.page.title"), List.of());
	}

	@GetMapping("/projects/{code}/statements")
	ModelAndView ofProject(@PathVariable String code, @RequestParam(required = false) Integer partner,
			@RequestParam(required = false) Integer period, @RequestParam(required = false) StatementKind kind,
			@ModelAttribute("view") View view) {
		StatementFilter filter = new StatementFilter(code, partner, period, kind);
		List<Statement> shown = this.statements.ofProject(filter);
		return page(new Register(this.statements.ofProject(EVERYTHING.in(code)), shown, filter, false),
				view.text("statements.page.title-of", code),
				List.of(new Crumb(code, "/projects/" + code), new Crumb(view.text("statements.page.title"), null)));
	}

	@GetMapping("/statements/{number}")
	ResponseEntity<byte[]> pdf(@PathVariable String number) {
		return this.download.pdf(this.statements.get(number));
	}

	private static ModelAndView page(Register register, String title, List<Crumb> crumbs) {
		return new ModelAndView("statement/register").addObject("register", register)
			.addObject("title", title)
			.addObject("crumbs", crumbs);
	}

}
