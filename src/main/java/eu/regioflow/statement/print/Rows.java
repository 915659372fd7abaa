package eu.regioflow.statement.print;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;

/**
 * Hands records to a template, one accessor per field and no reflection.
 */
final class Rows<T> implements JRRewindableDataSource {

	private final List<T> all;

	private Iterator<T> rows;

	private final Map<String, Function<T, ?>> columns = new HashMap<>();

	private T row;

	Rows(List<T> rows) {
		this.all = rows;
		moveFirst();
	}

	Rows<T> column(String name, Function<T, ?> value) {
		this.columns.put(name, value);
		return this;
	}

	Rows<T> money(String name, Function<T, Money> value) {
		return column(name, (row) -> number(value.apply(row)));
	}

	@Override
	public boolean next() {
		if (!this.rows.hasNext()) {
			return false;
		}
		this.row = this.rows.next();
		return true;
	}

	@Override
	public void moveFirst() {
		this.rows = this.all.iterator();
	}

	@Override
	public Object getFieldValue(JRField field) {
		return this.columns.get(field.getName()).apply(this.row);
	}

	static BigDecimal number(Money money) {
		return (money != null) ? money.amount() : null;
	}

	static BigDecimal number(Percentage percentage) {
		return (percentage != null) ? percentage.percent() : null;
	}

}
