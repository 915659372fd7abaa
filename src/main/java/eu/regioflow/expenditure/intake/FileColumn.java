package eu.regioflow.expenditure.intake;

import java.util.List;

/**
 * A column of a file beside the column of the list that it fills.
 *
 * @param position 0 for the first column of the file
 * @param column null when it fills none
 * @param likely the column that its heading may mean, null when none
 * @param samples up to three values of its first rows
 */
public record FileColumn(int position, String heading, ListColumn column, ListColumn likely, List<String> samples) {

	public FileColumn {
		samples = List.copyOf(samples);
	}

}
