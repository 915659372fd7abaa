package eu.regioflow.expenditure;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds what was declared by somebody else too: the same supplier, invoice number and
 * amount in a submitted list of another partner or project. Within one partner such lines
 * are refused before they get that far.
 */
@Component
public class DuplicateInvoices {

	private static final String FOUND = """
			select own.line, list.project, list.partner, list.number, other.line as other_line
				from expenditure_line own
				join expenditure_list own_list on own_list.report = own.report
				join expenditure_line other on other.duplicate_key = own.duplicate_key
				join expenditure_list list on list.report = other.report
				where own.report = ? and list.state = 'FROZEN'
					and (list.project <> own_list.project or list.partner <> own_list.partner)
				order by own.line, list.project, list.partner, list.number, other.line
			""";

	private final JdbcTemplate jdbc;

	DuplicateInvoices(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** All of a report's lines that others declared too, in one statement. */
	public List<Duplicate> of(UUID report) {
		return this.jdbc.query(
				FOUND, (row, index) -> new Duplicate(row.getInt("line"), row.getString("project"),
						row.getInt("partner"), new LineReference(row.getInt("number"), row.getInt("other_line"))),
				report);
	}

	/**
	 * A line that somebody else declared too.
	 *
	 * @param line of the report that was asked about
	 * @param project where it was declared too
	 * @param other report and line of that partner
	 */
	public record Duplicate(int line, String project, int partner, LineReference other) {
	}

}
