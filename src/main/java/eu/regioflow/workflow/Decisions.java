package eu.regioflow.workflow;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

import org.springframework.stereotype.Component;

/**
 * Asks the decision tables: facts in, the answers of the rows that match out.
 *
 * <p>
 * The tables are the very files that are deployed, read once at the start and asked
 * without a history, because thousands of lines are checked in one submission.
 */
@Component
public class Decisions {

	private static final int MOST_REMEMBERED = 10_000;

	private final DmnEngine engine;

	private final Map<String, DmnDecision> tables = new HashMap<>();

	private final Map<String, String> editions = new HashMap<>();

	private final Map<Question, List<Map<String, Object>>> answered = new ConcurrentHashMap<>();

	Decisions(Models models) {
		this.engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
		for (Models.Model model : models.decisionTables()) {
			for (DmnDecision table : this.engine.parseDecisions(model.content())) {
				this.tables.put(table.getKey(), table);
				this.editions.put(table.getKey(), models.version() + "-" + model.fingerprint());
			}
		}
	}

	/**
	 * The answers of every matching row, in the table's order; empty when no row matches.
	 * @param facts by the names that the table's inputs use; each input must be present,
	 * its value may be null
	 * @throws IllegalArgumentException when there is no such table
	 */
	public List<Map<String, Object>> evaluate(String decisionKey, Map<String, Object> facts) {
		DmnDecision table = known(this.tables, decisionKey);
		Question question = new Question(decisionKey, new HashMap<>(facts));
		List<Map<String, Object>> known = this.answered.get(question);
		return (known != null) ? known : answer(table, question);
	}

	/**
	 * Which text of the table is asked, such as {@code 0.1.0-5f3a90c1}: the release, and
	 * the first digits of the file's SHA-256, which differ as soon as one cell does.
	 * @throws IllegalArgumentException when there is no such table
	 */
	public String edition(String decisionKey) {
		return known(this.editions, decisionKey);
	}

	private static <T> T known(Map<String, T> byKey, String decisionKey) {
		T known = byKey.get(decisionKey);
		if (known == null) {
			throw new IllegalArgumentException("No decision table " + decisionKey + " among " + byKey.keySet());
		}
		return known;
	}

	/** The tables look at a few kinds of facts, so few questions are asked many times. */
	private List<Map<String, Object>> answer(DmnDecision table, Question question) {
		List<Map<String, Object>> answer = this.engine.evaluateDecisionTable(table, question.facts())
			.getResultList()
			.stream()
			.map(Collections::unmodifiableMap)
			.toList();
		if (this.answered.size() < MOST_REMEMBERED) {
			this.answered.put(question, answer);
		}
		return answer;
	}

	private record Question(String decisionKey, Map<String, Object> facts) {
	}

}
