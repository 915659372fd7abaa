package eu.regioflow.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Hands every template its view.
 */
@ControllerAdvice
class ViewAdvice {

	private final Views views;

	ViewAdvice(Views views) {
		this.views = views;
	}

	@ModelAttribute(name = "view", binding = false)
	View view(HttpServletRequest request) {
		return this.views.of(request);
	}

}
