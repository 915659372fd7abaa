package eu.regioflow.web;

import java.util.List;

import eu.regioflow.refusal.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows a form again after its act was refused, with the reasons on top and the status
 * that says what kind of refusal it was.
 */
public final class Refused {

	private Refused() {
	}

	/**
	 * Adds the errors to the page.
	 * @throws Refusal the same again where the caller may not see the object at all
	 */
	public static ModelAndView page(ModelAndView page, Refusal refusal, List<FormError> errors) {
		page.setStatus(switch (refusal.kind()) {
			case NOT_FOUND -> throw refusal;
			case FORBIDDEN -> HttpStatus.FORBIDDEN;
			case CONFLICT -> HttpStatus.CONFLICT;
			case INVALID, UNREADABLE, TOO_LARGE -> HttpStatus.UNPROCESSABLE_ENTITY;
		});
		return page.addObject("errors", errors);
	}

}
