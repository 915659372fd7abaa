package eu.regioflow.web;

import java.util.List;
import java.util.Locale;

import eu.regioflow.refusal.LocatedError;

import org.springframework.stereotype.Component;

/**
 * Puts bad places into words where they are a part of an answer that succeeded.
 */
@Component
public class Places {

	private final Texts texts;

	Places(Texts texts) {
		this.texts = texts;
	}

	/** The places in the caller's language, in their order. */
	public List<Problem.Place> of(List<LocatedError> errors, Locale locale) {
		Wording wording = new Wording(this.texts, new Formats(locale));
		return errors.stream().map((error) -> place(wording, error)).toList();
	}

	static Problem.Place place(Wording wording, LocatedError error) {
		String remedy = wording.remedy(error);
		return new Problem.Place(error.row(), error.column(), error.value(), error.code(),
				wording.text(error) + " " + remedy, remedy, error.cell());
	}

}
