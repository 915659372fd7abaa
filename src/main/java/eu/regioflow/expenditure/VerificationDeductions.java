package eu.regioflow.expenditure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;

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

	/** Nothing was deducted. */
	public static final VerificationDeductions NONE = new VerificationDeductions(new Deductions(Map.of(), Map.of()),
			new Deductions(Map.of(), Map.of()));

	/** Of the lines of one report, whose flat rates are cut once. */
	public static VerificationDeductions of(Collection<ExpenditureLine> lines, Terms terms) {
		Deductions js = Deductions.ofJointSecretariat(lines, terms);
		return new VerificationDeductions(js, Deductions.ofManagingAuthority(lines, js, terms));
	}

	/** Together with those of another report. */
	public VerificationDeductions plus(VerificationDeductions other) {
		return new VerificationDeductions(this.js.plus(other.js), this.ma.plus(other.ma));
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
