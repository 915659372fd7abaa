package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.money.ForeignMoney;
import eu.regioflow.money.Money;
import eu.regioflow.money.RoundingPoint;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What becomes of parked lines: each is declared again in a later list, or given up,
 * once.
 */
@Component
public class ReincludedLines {

	private static final String COPY = """
			insert into expenditure_line (report, line, category, description, supplier, internal_reference,
				invoice_number, invoice_date, payment_date, currency, total_invoice_value, vat, declared_amount, comment,
				gdpr, duplicate_key, reduces_report, reduces_line, procurement, cost_option, units, investment, rate, amount_eur,
				origin_report, origin_line)
			select ?, ?, category, description, supplier, internal_reference, invoice_number, invoice_date, payment_date,
				currency, total_invoice_value, vat, ?, comment, gdpr, duplicate_key, reduces_report,
				reduces_line, procurement, cost_option, units, investment, rate, ?, ?, ?
			from expenditure_line where report = ? and line = ?
			""";

	private final JdbcTemplate jdbc;

	private final LineStore lines;

	private final Clock clock;

	ReincludedLines(JdbcTemplate jdbc, LineStore lines, Clock clock) {
		this.jdbc = jdbc;
		this.lines = lines;
		this.clock = clock;
	}

	/** The parked lines of a partner whose fate is decided. */
	public Set<LineReference> settled(String project, int partner) {
		return new HashSet<>(
				this.jdbc.query("select report, line from parked_item_fate where project = ? and partner = ?",
						(row, index) -> new LineReference(row.getInt(1), row.getInt(2)), project, partner));
	}

	/**
	 * Decides what becomes of a parked line.
	 * @param into the report that declares it again; null when it is given up
	 * @return false when it was decided before
	 */
	public boolean settle(String project, int partner, LineReference line, UUID into, UUID by) {
		return this.jdbc.update("""
				insert into parked_item_fate (project, partner, report, line, fate, into_report, decided_by, decided_at)
					values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
				""", project, partner, line.report(), line.line(), (into != null) ? "REINCLUDED" : "DELETED", into, by,
				Timestamp.from(this.clock.instant())) == 1;
	}

	/**
	 * Copies a parked line into an open list behind its last line, with the rate of the
	 * first time.
	 * @param from the report of the parked line
	 * @param amount what was parked of it, EUR; the whole line or what control left of it
	 * @return the line's number in the list
	 */
	public int copy(ReportContext into, UUID from, LineReference origin, ExpenditureLine parked, Money amount) {
		int number = next(into.report());
		BigDecimal declared = amount.equals(parked.amountEur()) ? parked.declared().declaredAmount()
				: ForeignMoney
					.ofEuro(amount, parked.rate(), parked.declared().currency(),
							into.rules().rounding(RoundingPoint.CONVERSION))
					.amount();
		this.jdbc.update(COPY, into.report(), number, declared, amount.amount(), origin.report(), origin.line(), from,
				origin.line());
		return number;
	}

	/** The parked lines that a list declares again. */
	public List<LineReference> origins(UUID report) {
		return this.jdbc.query("""
				select origin_report, origin_line from expenditure_line
					where report = ? and origin_report is not null order by line
				""", (row, index) -> new LineReference(row.getInt(1), row.getInt(2)), report);
	}

	/** Holds the lists of parked lines, so that two acts on one list take turns. */
	public void hold(Collection<UUID> reports) {
		this.jdbc.queryForList("select report from expenditure_list where report = any (?) order by report for update",
				UUID.class, (Object) reports.toArray(UUID[]::new));
	}

	/** Lets a parked line wait again whose copy is taken out of a list. */
	void release(UUID report, int line) {
		this.jdbc.update("""
				delete from parked_item_fate fate using expenditure_line copy
					where copy.report = ? and copy.line = ? and fate.into_report = copy.report
						and fate.report = copy.origin_report and fate.line = copy.origin_line
				""", report, line);
	}

	/** Moves copies away from numbers that other lines take. */
	void makeRoom(UUID report, Collection<Integer> taken) {
		int last = taken.stream().mapToInt(Integer::intValue).max().orElse(0);
		int next = Math.max(last + 1, next(report));
		Set<Integer> wanted = new HashSet<>(taken);
		for (int line : this.jdbc.queryForList(
				"select line from expenditure_line where report = ? and origin_report is not null order by line",
				Integer.class, report)) {
			if (wanted.contains(line)) {
				this.jdbc.update("update expenditure_line set line = ? where report = ? and line = ?", next++, report,
						line);
			}
		}
	}

	private int next(UUID report) {
		return this.lines.next(report);
	}

}
