package eu.regioflow.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers what went wrong outside Spring MVC: in a filter, the firewall or the container.
 */
@Controller
class ErrorPages implements ErrorController {

	private final ErrorAnswers answers;

	ErrorPages(ErrorAnswers answers) {
		this.answers = answers;
	}

	@RequestMapping("${server.error.path:${error.path:/error}}")
	Object answer(HttpServletRequest request) {
		Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		if (thrown instanceof Throwable cause) {
			return this.answers.to(request, cause, HttpHeaders.EMPTY);
		}
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		return this.answers.to(request, (status instanceof Integer code) ? code : 404);
	}

}
