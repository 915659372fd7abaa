package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import eu.regioflow.expenditure.CreditNotes.Reducible;
import eu.regioflow.money.ForeignMoney;
import eu.regioflow.money.Money;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.programme.CostCategory;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The lines of one partner that credit notes name, with what is left of them: declared,
 * less what was deducted, less every credit note of other lists.
 */
@Component
class ReducibleLines {

	private static final String LINES = """
			select list.number, line.*, coalesce((
						select sum(note.declared_amount) from expenditure_list other
							join expenditure_line note on note.report = other.report
							where other.project = list.project and other.partner = list.partner and other.report <> ?
								and note.reduces_report = list.number and note.reduces_line = line.line), 0) as credited
				from unnest(?::integer[], ?::integer[]) as named (report, line)
				join expenditure_list list on list.project = ? and list.partner = ? and list.number = named.report
				join expenditure_line line on line.report = list.report and line.line = named.line
				where (list.report <> ? and list.state = 'FROZEN') or (list.report = ? and line.origin_report is not null)
			""";

	private final JdbcTemplate jdbc;

	ReducibleLines(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds the named lines: those of other lists as they were submitted, those of this
	 * one among what is declared.
	 */
	Map<LineReference, Reducible> find(Collection<LineReference> named, List<DeclaredLine> declared,
			ReportContext context) {
		Map<LineReference, Reducible> found = new HashMap<>();
		Rounding conversion = context.rules().rounding(RoundingPoint.CONVERSION);
		this.jdbc.query(LINES, (row) -> {
			found.put(new LineReference(row.getInt("number"), row.getInt("line")), read(row, conversion));
		}, context.report(), named.stream().map(LineReference::report).toArray(Integer[]::new),
				named.stream().map(LineReference::line).toArray(Integer[]::new), context.project(), context.partner(),
				context.report(), context.report());
		int own = this.jdbc.queryForObject("select number from expenditure_list where report = ?", Integer.class,
				context.report());
		declared.forEach((line) -> {
			LineReference reference = new LineReference(own, line.line());
			if (named.contains(reference)) {
				found.put(reference, new Reducible(line.category(), line.currency(), line.isCreditNote(),
						line.option() != null, false, line.declaredAmount()));
			}
		});
		return found;
	}

	private static Reducible read(ResultSet row, Rounding conversion) throws SQLException {
		ExpenditureLine line = LineStore.read(row, 0);
		Money deducted = line.finding().deducted().plus(line.verification().deducted());
		BigDecimal left = line.declared().declaredAmount();
		if (deducted.isPositive()) {
			left = ForeignMoney
				.ofEuro(line.amountEur().minus(deducted), line.rate(), line.declared().currency(), conversion)
				.amount();
		}
		return new Reducible(CostCategory.valueOf(row.getString("category")), line.declared().currency(),
				line.declared().isCreditNote(), line.declared().option() != null,
				line.finding().parked() || line.verification().parked(), left.add(row.getBigDecimal("credited")));
	}

}
