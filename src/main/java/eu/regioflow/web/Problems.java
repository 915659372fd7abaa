package eu.regioflow.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts what went wrong into words; what was not foreseen gets an incident number and goes
 * to the log with its cause, of which the caller sees nothing.
 */
@Component
class Problems {

	private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

	private final Texts texts;

	Problems(Texts texts) {
		this.texts = texts;
	}

	Problem of(Throwable thrown, Locale locale) {
		Fault fault = Fault.of(thrown);
		if (fault.status() < Fault.UNFORESEEN) {
			LOG.debug("Refused: {}", fault.code(), thrown);
			return said(fault, null, locale);
		}
		String incident = UUID.randomUUID().toString();
		LOG.error("Incident {}", incident, thrown);
		return said(fault, incident, locale);
	}

	Problem ofStatus(int status, Locale locale) {
		Fault fault = Fault.ofStatus(status);
		if (fault.status() != Fault.UNFORESEEN) {
			return said(fault, null, locale);
		}
		String incident = UUID.randomUUID().toString();
		LOG.error("Incident {}: status {} outside the pages", incident, status);
		return said(fault, incident, locale);
	}

	private Problem said(Fault fault, String incident, Locale locale) {
		Wording wording = new Wording(this.texts, new Formats(locale));
		String detail = fault.refusal().map(wording::text).orElseGet(() -> wording.text(keyOf(fault), List.of()));
		List<Problem.Place> places = fault.places().stream().map((error) -> Places.place(wording, error)).toList();
		return new Problem(fault.status(), wording.text("web.status." + fault.status(), List.of()), detail,
				fault.code(), places, incident);
	}

	/** Two transactions that met do not know each other's versions. */
	private static String keyOf(Fault fault) {
		return "stale-version".equals(fault.code()) ? "web.changed-meanwhile" : "refusal." + fault.code();
	}

}
