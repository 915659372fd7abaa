package eu.regioflow.expenditure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import eu.regioflow.ledger.Breakdown;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.RuleSet;

/**
 * What the joint secretariat and the managing authority deducted of a project report, in
 * two columns that together are all that verification deducted, in EUR.
 */
public record VerificationDeductions(Deductions js, Deductions ma) {

	/**
	 * One row of the table.
	 *
	 * @param errorType null where it is the effect on a flat rate
	 * @param flatRate null where it is a type of error
	 */
	public record Row(ErrorType errorType, CostCategory flatRate, Money js, Money ma) {

		/** By both together. */
		public Money both() {
			return this.js.plus(this.ma);
		}

	}

	/**
	 * Adds up the lines of all reports.
	 * @param lines by report, for flat rates are cut once in each
	 * @param whole what verification deducts of each category
	 */
	public static VerificationDeductions of(Collection<List<ExpenditureLine>> lines, Breakdown whole, RuleSet rules) {
		Deductions js = new Deductions(Map.of(), Map.of());
		List<ExpenditureLine> all = new ArrayList<>();
		for (List<ExpenditureLine> one : lines) {
			js = js.plus(Deductions.ofJointSecretariat(one, rules));
			all.addAll(one);
		}
		return new VerificationDeductions(js, Deductions.ofManagingAuthority(all, whole, js, rules));
	}

	/** Types first, then flat rates, each in its order. */
	public List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		for (ErrorType type : ErrorType.values()) {
			add(rows, type, null, this.js.byType().get(type), this.ma.byType().get(type));
		}
		for (CostCategory category : CostCategory.values()) {
			add(rows, null, category, this.js.byFlatRate().get(category), this.ma.byFlatRate().get(category));
		}
		return rows;
	}

	/** All that was deducted. */
	public Row total() {
		return new Row(null, null, this.js.total(), this.ma.total());
	}

	private static void add(List<Row> rows, ErrorType type, CostCategory flatRate, Money js, Money ma) {
		if (js != null || ma != null) {
			rows.add(new Row(type, flatRate, (js != null) ? js : Money.ZERO, (ma != null) ? ma : Money.ZERO));
		}
	}

}
