package eu.regioflow.control.web;

import java.util.List;
import java.util.Set;

import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.FormError;
import eu.regioflow.web.View;

/**
 * Leads from a refusal to the field of the conclusion where that is what is wrong.
 */
final class ConclusionErrors {

	private static final Set<String> CODES = Set.of("conclusion-missing", "text-too-long");

	private ConclusionErrors() {
	}

	static List<FormError> of(Refusal refusal, View view) {
		return CODES.contains(refusal.code()) ? List.of(new FormError("conclusion", view.text(refusal)))
				: view.errors(refusal);
	}

}
