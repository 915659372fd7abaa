package eu.regioflow.statement.web;

import java.util.Locale;
import java.util.Optional;

import eu.regioflow.statement.ReadStatements;
import eu.regioflow.statement.Statement;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells anybody whether a document was issued here and whether a file is that document;
 * neither amounts nor people.
 */
@Controller
class VerifyPage {

	private final ReadStatements statements;

	VerifyPage(ReadStatements statements) {
		this.statements = statements;
	}

	@GetMapping("/verify")
	ModelAndView form(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String sha256) {
		return page(number.strip(), sha256);
	}

	@GetMapping("/verify/{number}")
	ModelAndView check(@PathVariable String number, @RequestParam(defaultValue = "") String sha256) {
		return page(number, sha256);
	}

	private ModelAndView page(String number, String sha256) {
		Optional<Statement> found = number.isEmpty() ? Optional.empty() : this.statements.check(number);
		String given = sha256.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
		ModelAndView page = new ModelAndView("statement/verify").addObject("number", number)
			.addObject("sha256", given)
			.addObject("found", found.orElse(null));
		if (!number.isEmpty() && found.isEmpty()) {
			page.setStatus(HttpStatus.NOT_FOUND);
		}
		return page;
	}

}
