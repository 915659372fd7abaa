package eu.regioflow.dashboard;

import java.util.Map;
import java.util.Optional;

import eu.regioflow.money.Money;
import eu.regioflow.workflow.Decisions;

import org.springframework.stereotype.Component;

/**
 * Which facts are risks: the decision table {@code project-risk}.
 */
@Component
class RiskRules {

	private final Decisions decisions;

	RiskRules(Decisions decisions) {
		this.decisions = decisions;
	}

	/**
	 * Judges one fact.
	 * @param fact as the table names it
	 * @param value days late, per cent or how often, as the table says
	 * @param amount EUR that it concerns; null where that has no meaning
	 * @param page where it is mended
	 */
	Optional<Risk> of(String fact, int value, Risk.Subject subject, Money amount, String page) {
		return this.decisions.evaluate("project-risk", Map.of("fact", fact, "value", value))
			.stream()
			.findFirst()
			.map((row) -> new Risk(Risk.Level.valueOf(String.valueOf(row.get("level"))),
					String.valueOf(row.get("code")), subject, value, amount, page));
	}

}
