package eu.regioflow.statement.print;

import java.util.Arrays;

import net.sf.jasperreports.engine.JRDataSource;

/**
 * A label with its value, or a mark with its text.
 */
record Pair(String label, String value) {

	static JRDataSource facts(Pair... pairs) {
		return new Rows<>(Arrays.asList(pairs)).column("label", Pair::label).column("value", Pair::value);
	}
}
