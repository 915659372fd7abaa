package eu.regioflow.control;

import java.math.BigDecimal;
import java.util.Map;

import eu.regioflow.control.SampleRule.Selection;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.money.Money;
import eu.regioflow.workflow.Decisions;

import org.springframework.stereotype.Component;

/**
 * The written risk method by which the sample of control is drawn (CPR Art. 74(2)): the
 * decision table {@code control-sample}.
 */
@Component
class SampleMethod {

	private static final String TABLE = "control-sample";

	private final Decisions decisions;

	SampleMethod(Decisions decisions) {
		this.decisions = decisions;
	}

	/** The method's name and edition, such as {@code control-sample 0.1.0-5f3a90c1}. */
	String name() {
		return TABLE + " " + this.decisions.edition(TABLE);
	}

	/**
	 * The rule for a line: the first row that its facts match and whose amount it
	 * reaches, without regard to its sign.
	 * @param projectTotal what the project plans to spend, EUR
	 * @throws IllegalStateException when the table says nothing of the line, for a sample
	 * must not lack it silently
	 */
	SampleRule of(ExpenditureLine line, Money projectTotal) {
		BigDecimal amount = line.amountEur().amount().abs();
		return this.decisions.evaluate(TABLE, facts(line, projectTotal))
			.stream()
			.filter((row) -> amount.compareTo(new BigDecimal(row.get("fromEur").toString())) >= 0)
			.findFirst()
			.map(SampleMethod::rule)
			.orElseThrow(() -> new IllegalStateException(name() + " says nothing of line " + line.line()));
	}

	// one entry for each input of the table
	private static Map<String, Object> facts(ExpenditureLine line, Money projectTotal) {
		BigDecimal vat = line.declared().vat();
		return Map.of("category", line.declared().category().name(), "vatDeclared", vat != null && vat.signum() != 0,
				"projectTotal", projectTotal.amount(), "procured", line.declared().procurement() != null, "reincluded",
				line.isReincluded());
	}

	private static SampleRule rule(Map<String, Object> row) {
		Integer percent = (Integer) row.get("percent");
		return new SampleRule(Selection.valueOf(row.get("selection").toString()), (percent != null) ? percent : 0,
				row.get("reason").toString());
	}

}
