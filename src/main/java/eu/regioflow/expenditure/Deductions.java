package eu.regioflow.expenditure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Measure;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;

/**
 * What a stage deducted, by typology of errors, and what each flat rate lost with the
 * lines that it is computed on: declared less parked less kept. Together they are all
 * that was deducted. Amounts in EUR, rows of zero are left out.
 */
public record Deductions(Map<ErrorType, Money> byType, Map<CostCategory, Money> byFlatRate) {

	public Deductions {
		byType = copy(ErrorType.class, byType);
		byFlatRate = copy(CostCategory.class, byFlatRate);
	}

	/**
	 * One row of the table.
	 *
	 * @param errorType null where it is the effect on a flat rate
	 * @param flatRate null where it is a type of error
	 */
	public record Row(ErrorType errorType, CostCategory flatRate, Money amount) {
	}

	/**
	 * By control.
	 * @param byCategory what control made of each category
	 */
	public static Deductions ofControl(Collection<ExpenditureLine> lines, Breakdown byCategory, Terms terms) {
		return new Deductions(byType(lines, (line) -> line.finding().errorType(), (line) -> line.finding().deducted()),
				byFlatRate(terms, (category) -> byCategory.row(category).of(Measure.DEDUCTED_CONTROL)));
	}

	/**
	 * By the joint secretariat: what a flat rate would lose if only the secretariat had
	 * deducted.
	 * @param lines of one report, whose flat rates are cut once
	 */
	static Deductions ofJointSecretariat(Collection<ExpenditureLine> lines, Terms terms) {
		Map<CostCategory, Division.Parts> parts = parts(lines, Deductions::withoutManagingAuthority, terms);
		return new Deductions(byType(lines, Deductions::type, (line) -> line.verification().deductedJs()),
				byFlatRate(terms, (category) -> parts.getOrDefault(category, Division.Parts.NONE).deducted()));
	}

	/**
	 * By the managing authority, which takes of a flat rate what the secretariat leaves.
	 * @param lines of one report
	 * @param js what the secretariat deducted of them
	 */
	static Deductions ofManagingAuthority(Collection<ExpenditureLine> lines, Deductions js, Terms terms) {
		Map<CostCategory, Division.Parts> both = parts(lines, ExpenditureLine::forVerification, terms);
		return new Deductions(byType(lines, Deductions::type, (line) -> line.verification().deductedMa()),
				byFlatRate(terms,
						(category) -> both.getOrDefault(category, Division.Parts.NONE)
							.deducted()
							.minus(js.byFlatRate().getOrDefault(category, Money.ZERO))));
	}

	private static Map<CostCategory, Division.Parts> parts(Collection<ExpenditureLine> lines,
			Function<ExpenditureLine, Assessment.Item> item, Terms terms) {
		return new Division(lines.stream().map(item).toList(), terms.flatRates()).categories();
	}

	/** Types first, then flat rates, each in its order. */
	public List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		this.byType.forEach((type, amount) -> rows.add(new Row(type, null, amount)));
		this.byFlatRate.forEach((category, amount) -> rows.add(new Row(null, category, amount)));
		return rows;
	}

	/** All that was deducted. */
	public Money total() {
		return Money.sum(rows().stream().map(Row::amount).toList());
	}

	Deductions plus(Deductions other) {
		Map<ErrorType, Money> types = new EnumMap<>(ErrorType.class);
		types.putAll(this.byType);
		other.byType.forEach((type, amount) -> types.merge(type, amount, Money::plus));
		Map<CostCategory, Money> rates = new EnumMap<>(CostCategory.class);
		rates.putAll(this.byFlatRate);
		other.byFlatRate.forEach((category, amount) -> rates.merge(category, amount, Money::plus));
		return new Deductions(types, rates);
	}

	private static ErrorType type(ExpenditureLine line) {
		return line.verification().errorType();
	}

	private static Assessment.Item withoutManagingAuthority(ExpenditureLine line) {
		Assessment.Item both = line.forVerification();
		return new Assessment.Item(both.line(), both.category(), both.detail(), both.whole(),
				line.verification().deductedJs(), both.parked());
	}

	private static Map<ErrorType, Money> byType(Collection<ExpenditureLine> lines,
			Function<ExpenditureLine, ErrorType> type, Function<ExpenditureLine, Money> deducted) {
		Map<ErrorType, Money> byType = new EnumMap<>(ErrorType.class);
		for (ExpenditureLine line : lines) {
			if (!deducted.apply(line).isZero()) {
				byType.merge(type.apply(line), deducted.apply(line), Money::plus);
			}
		}
		return byType;
	}

	private static Map<CostCategory, Money> byFlatRate(Terms terms, Function<CostCategory, Money> deducted) {
		Map<CostCategory, Money> byFlatRate = new EnumMap<>(CostCategory.class);
		for (CostCategory category : CostCategory.values()) {
			if (terms.isComputed(category)) {
				byFlatRate.put(category, deducted.apply(category));
			}
		}
		return byFlatRate;
	}

	private static <K extends Enum<K>> Map<K, Money> copy(Class<K> type, Map<K, Money> amounts) {
		Map<K, Money> copy = new EnumMap<>(type);
		amounts.forEach((key, amount) -> {
			if (!amount.isZero()) {
				copy.put(key, amount);
			}
		});
		return Collections.unmodifiableMap(copy);
	}

}
