package eu.regioflow.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers whatever a page or resource throws.
 */
@ControllerAdvice
class ErrorAdvice {

	private final ErrorAnswers answers;

	ErrorAdvice(ErrorAnswers answers) {
		this.answers = answers;
	}

	@ExceptionHandler(Exception.class)
	Object answer(Exception thrown, HttpServletRequest request) {
		if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
			return new ModelAndView();
		}
		HttpHeaders headers = (thrown instanceof ErrorResponse response) ? response.getHeaders() : HttpHeaders.EMPTY;
		return this.answers.to(request, thrown, headers);
	}

}
