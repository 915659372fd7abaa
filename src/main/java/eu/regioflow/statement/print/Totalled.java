package eu.regioflow.statement.print;

import java.util.List;

/**
 * Rows with their total, which is printed as it is given and never added up here.
 *
 * @param <T> what one row says
 * @param total its label is not printed
 */
public record Totalled<T>(List<T> rows, T total) {

	public Totalled {
		rows = List.copyOf(rows);
	}
}
