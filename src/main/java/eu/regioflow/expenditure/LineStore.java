package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import eu.regioflow.database.RoundTrip;
import eu.regioflow.ledger.CostDetail;
import eu.regioflow.money.ForeignMoney;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.stereotype.Component;

/**
 * The lines in the database; by plain statements, because a list may have thousands.
 */
@Component
class LineStore {

	/** One statement for all lines, so that the rule about frozen lists is asked once. */
	private static final String INSERT = """
			insert into expenditure_line (report, line, category, description, supplier, internal_reference,
				invoice_number, invoice_date, payment_date, currency, total_invoice_value, vat, declared_amount, comment,
				gdpr, duplicate_key, reduces_report, reduces_line, procurement, cost_option, units, investment)
				select ?, given.* from unnest(?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[],
					?::date[], ?::text[], ?::numeric[], ?::numeric[], ?::numeric[], ?::text[], ?::boolean[], ?::text[],
					?::integer[], ?::integer[], ?::integer[], ?::text[], ?::numeric[], ?::integer[]) as given
			""";

	private static final String ALIKE = """
			select line.report = ? as is_own, line.* from expenditure_line line
				join expenditure_list list on list.report = line.report
				where line.duplicate_key = ? and (line.report = ?
					or list.state = 'FROZEN' and list.project = ? and list.partner = ?)
				order by line.line
			""";

	private static final String ALIKE_TO = """
			select line.report = own.report as is_own, line.* from expenditure_line own
				join expenditure_list own_list on own_list.report = own.report
				join expenditure_line line on line.duplicate_key = own.duplicate_key
				join expenditure_list list on list.report = line.report
				where own.report = ? and own.line = ? and (line.report = own.report or list.state = 'FROZEN'
					and list.project = own_list.project and list.partner = own_list.partner)
				order by line.line
			""";

	private static final String AMOUNTS = """
			select category, cost_option, investment, currency, origin_report is not null, coalesce(
						(sum(amount_eur) filter (where origin_report is not null))::text,
						(sum(declared_amount) filter (where currency = 'EUR'))::text,
						string_agg(declared_amount::text, ' ') filter (where currency <> 'EUR'))
				from expenditure_line where report = ?
				group by category, cost_option, investment, currency, origin_report is not null
			""";

	private static final String REWRITE = """
			update expenditure_line set category = ?, description = ?, supplier = ?, internal_reference = ?,
				invoice_number = ?, invoice_date = ?, payment_date = ?, currency = ?, total_invoice_value = ?, vat = ?,
				declared_amount = ?, comment = ?, gdpr = ?, duplicate_key = ?, reduces_report = ?, reduces_line = ?,
				procurement = ?, cost_option = ?, units = ?, investment = ?,
				deducted = null, parked = false, error_type = null, control_comment = null
				where report = ? and line = ?
			""";

	private final JdbcTemplate jdbc;

	LineStore(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void insert(UUID report, List<DeclaredLine> lines) {
		RoundTrip trip = new RoundTrip(this.jdbc);
		insert(trip, report, lines);
		trip.make();
	}

	void insert(RoundTrip trip, UUID report, List<DeclaredLine> lines) {
		trip.tell(INSERT, report, column(lines, DeclaredLine::line, Integer[]::new),
				column(lines, (line) -> line.category().name(), String[]::new),
				column(lines, DeclaredLine::description, String[]::new),
				column(lines, DeclaredLine::supplier, String[]::new),
				column(lines, DeclaredLine::internalReference, String[]::new),
				column(lines, DeclaredLine::invoiceNumber, String[]::new),
				column(lines, (line) -> day(line.invoiceDate()), String[]::new),
				column(lines, (line) -> day(line.paymentDate()), String[]::new),
				column(lines, DeclaredLine::currency, String[]::new),
				column(lines, DeclaredLine::totalInvoiceValue, BigDecimal[]::new),
				column(lines, DeclaredLine::vat, BigDecimal[]::new),
				column(lines, DeclaredLine::declaredAmount, BigDecimal[]::new),
				column(lines, DeclaredLine::comment, String[]::new), column(lines, DeclaredLine::gdpr, Boolean[]::new),
				column(lines, DeclaredLine::duplicateKey, String[]::new),
				column(lines, (line) -> line.isCreditNote() ? line.reduces().report() : null, Integer[]::new),
				column(lines, (line) -> line.isCreditNote() ? line.reduces().line() : null, Integer[]::new),
				column(lines, DeclaredLine::procurement, Integer[]::new),
				column(lines, (line) -> line.detail().option(), String[]::new),
				column(lines, LineStore::units, BigDecimal[]::new),
				column(lines, DeclaredLine::investment, Integer[]::new));
	}

	private static <T> T[] column(List<DeclaredLine> lines, Function<DeclaredLine, T> value, IntFunction<T[]> array) {
		return lines.stream().map(value).toArray(array);
	}

	/**
	 * Writes other values into lines; their rates stay, what was found on them does not.
	 */
	void rewrite(UUID report, List<DeclaredLine> lines) {
		this.jdbc.batchUpdate(REWRITE, lines.stream().map((line) -> values(report, line)).toList());
	}

	void rewrite(RoundTrip trip, UUID report, DeclaredLine line) {
		trip.tell(REWRITE, values(report, line));
	}

	private static Object[] values(UUID report, DeclaredLine line) {
		return new Object[] { line.category().name(), line.description(), line.supplier(), line.internalReference(),
				line.invoiceNumber(), line.invoiceDate(), line.paymentDate(), line.currency(), line.totalInvoiceValue(),
				line.vat(), line.declaredAmount(), line.comment(), line.gdpr(), line.duplicateKey(),
				line.isCreditNote() ? line.reduces().report() : null,
				line.isCreditNote() ? line.reduces().line() : null, line.procurement(), line.detail().option(),
				units(line), line.investment(), report, line.line() };
	}

	void delete(UUID report, Collection<Integer> lines) {
		this.jdbc.update("delete from expenditure_line where report = ? and line = any (?)", report,
				lines.toArray(Integer[]::new));
	}

	boolean delete(UUID report, int line) {
		return this.jdbc.update("delete from expenditure_line where report = ? and line = ?", report, line) == 1;
	}

	List<ExpenditureLine> of(UUID report) {
		return ask(new RoundTrip(this.jdbc), report).get();
	}

	Supplier<List<ExpenditureLine>> ask(RoundTrip trip, UUID report) {
		return trip.ask("select * from expenditure_line where report = ? order by line",
				new RowMapperResultSetExtractor<>(LineStore::read), report);
	}

	Optional<ExpenditureLine> find(UUID report, int line) {
		return this.jdbc
			.query("select * from expenditure_line where report = ? and line = ?", LineStore::read, report, line)
			.stream()
			.findFirst();
	}

	List<Integer> numbers(UUID report) {
		return this.jdbc.queryForList("select line from expenditure_line where report = ? order by line", Integer.class,
				report);
	}

	/** Which lines may be the same invoice as one with this key. */
	AlikeLines alike(String duplicateKey, ReportContext context) {
		return (duplicateKey == null) ? AlikeLines.NONE : this.jdbc.query(ALIKE, LineStore::readAlike, context.report(),
				duplicateKey, context.report(), context.project(), context.partner());
	}

	/** Asks which lines may be the same invoice as a line as it stands. */
	Supplier<AlikeLines> askAlike(RoundTrip trip, UUID report, int line) {
		return trip.ask(ALIKE_TO, LineStore::readAlike, report, line);
	}

	private static AlikeLines readAlike(ResultSet rows) throws SQLException {
		String key = null;
		List<ExpenditureLine> own = new ArrayList<>();
		boolean wasReported = false;
		while (rows.next()) {
			key = rows.getString("duplicate_key");
			if (rows.getBoolean("is_own")) {
				own.add(read(rows, 0));
			}
			else {
				wasReported = true;
			}
		}
		return new AlikeLines(key, own, wasReported);
	}

	/**
	 * The number that the next line of a list gets; that of an unfinished row is taken.
	 */
	int next(UUID report) {
		return this.jdbc.queryForObject("""
				select greatest((select coalesce(max(line), 0) from expenditure_line where report = ?),
					(select coalesce(max(line), 0) from unfinished_row where report = ?)) + 1
				""", Integer.class, report, report);
	}

	Map<UUID, List<ExpenditureLine>> of(Collection<UUID> reports) {
		Map<UUID, List<ExpenditureLine>> lines = new LinkedHashMap<>();
		reports.forEach((report) -> lines.put(report, new ArrayList<>()));
		this.jdbc.query("select * from expenditure_line where report = any (?) order by report, line", (row) -> {
			lines.get(row.getObject("report", UUID.class)).add(read(row, 0));
		}, (Object) reports.toArray(UUID[]::new));
		return lines;
	}

	/**
	 * Only what is added up, of all lines, in one look at them. Each amount of another
	 * currency by itself, as each is rounded when it is converted; what is in euro is not
	 * rounded any more, and the database adds it up.
	 */
	List<OpenAmounts> amounts(UUID report) {
		return this.jdbc.query(AMOUNTS,
				(row, number) -> OpenAmounts.of(CostCategory.valueOf(row.getString(1)),
						new CostDetail(row.getString(2), row.getObject(3, Integer.class)), row.getString(4),
						row.getBoolean(5), row.getString(6)),
				report);
	}

	List<ExpenditureLine> reincluded(UUID report) {
		return this.jdbc.query("select * from expenditure_line where report = ? and origin_report is not null",
				LineStore::read, report);
	}

	/** The lines of several reports that were parked at either stage. */
	Map<UUID, List<ExpenditureLine>> parked(Collection<UUID> reports) {
		Map<UUID, List<ExpenditureLine>> lines = new LinkedHashMap<>();
		this.jdbc.query("""
				select * from expenditure_line where report = any (?) and (parked or parked_verification)
					order by report, line
				""", (row) -> {
			lines.computeIfAbsent(row.getObject("report", UUID.class), (report) -> new ArrayList<>()).add(read(row, 0));
		}, (Object) reports.toArray(UUID[]::new));
		return lines;
	}

	/** Which of the keys stand in another list that the same partner submitted. */
	Set<String> submitted(Collection<String> keys, ReportContext context) {
		String[] known = keys.stream().filter(Objects::nonNull).distinct().toArray(String[]::new);
		return new HashSet<>(this.jdbc.queryForList("""
				select distinct line.duplicate_key from unnest(?) as declared (key)
					join expenditure_line line on line.duplicate_key = declared.key
					join expenditure_list list on list.report = line.report
					where list.state = 'FROZEN' and list.project = ? and list.partner = ? and line.report <> ?
				""", String.class, known, context.project(), context.partner(), context.report()));
	}

	/**
	 * How many of each unit cost and lump sum the partner's other lists declared, by
	 * code.
	 */
	Map<String, BigDecimal> unitsDeclared(ReportContext context) {
		Map<String, BigDecimal> units = new HashMap<>();
		this.jdbc.query("""
				select line.cost_option, sum(line.units) from expenditure_list list
					join expenditure_line line on line.report = list.report
					where list.project = ? and list.partner = ? and list.report <> ? and list.rate_month is not null
						and line.cost_option is not null and line.origin_report is null
					group by line.cost_option
				""", (row) -> {
			units.put(row.getString(1), row.getBigDecimal(2));
		}, context.project(), context.partner(), context.report());
		return units;
	}

	/** Whether the list was frozen once, so that its lines stay. */
	boolean wasSubmitted(UUID report) {
		return this.jdbc.queryForObject(
				"select count(*) from expenditure_list where report = ? and rate_month is not null", Integer.class,
				report) > 0;
	}

	/** Writes the conversion of all lines in one statement. */
	void convert(UUID report, List<ExpenditureLine> lines) {
		this.jdbc.update("""
				update expenditure_line as line set rate = converted.rate, amount_eur = converted.amount
					from unnest(?::integer[], ?::numeric[], ?::numeric[]) as converted (line, rate, amount)
					where line.report = ? and line.line = converted.line
				""", lines.stream().map(ExpenditureLine::line).toArray(Integer[]::new),
				lines.stream().map(ExpenditureLine::rate).toArray(BigDecimal[]::new),
				lines.stream().map((line) -> line.amountEur().amount()).toArray(BigDecimal[]::new), report);
	}

	void record(UUID report, Map<Integer, Finding> findings) {
		List<Object[]> rows = new ArrayList<>(findings.size());
		findings.forEach((line, finding) -> rows.add(new Object[] { finding.deducted().amount(), finding.parked(),
				name(finding.errorType()), finding.comment(), report, line }));
		this.jdbc.batchUpdate("""
				update expenditure_line set deducted = ?, parked = ?, error_type = ?, control_comment = ?
					where report = ? and line = ?
				""", rows);
	}

	void clearFindings(UUID report) {
		this.jdbc.update("""
				update expenditure_line set deducted = null, parked = false, error_type = null, control_comment = null
					where report = ? and (deducted is not null or parked)
				""", report);
	}

	void recordVerification(UUID report, Map<Integer, VerificationFinding> findings) {
		List<Object[]> rows = new ArrayList<>(findings.size());
		findings.forEach(
				(line, finding) -> rows.add(new Object[] { finding.deductedJs().amount(), finding.deductedMa().amount(),
						finding.parked(), name(finding.errorType()), finding.comment(), report, line }));
		this.jdbc.batchUpdate("""
				update expenditure_line set deducted_js = ?, deducted_ma = ?, parked_verification = ?,
					verification_error_type = ?, verification_comment = ? where report = ? and line = ?
				""", rows);
	}

	void clearVerificationFindings(UUID report) {
		this.jdbc.update("""
				update expenditure_line set deducted_js = null, deducted_ma = null, parked_verification = false,
					verification_error_type = null, verification_comment = null
					where report = ? and (deducted_js is not null or parked_verification)
				""", report);
	}

	static ExpenditureLine read(ResultSet row, int index) throws SQLException {
		DeclaredLine declared = new DeclaredLine(row.getInt("line"), CostCategory.valueOf(row.getString("category")),
				row.getString("description"), row.getString("supplier"), row.getString("internal_reference"),
				row.getString("invoice_number"), row.getObject("invoice_date", LocalDate.class),
				row.getObject("payment_date", LocalDate.class), row.getString("currency"),
				row.getBigDecimal("total_invoice_value"), row.getBigDecimal("vat"),
				row.getBigDecimal("declared_amount"), row.getString("comment"), row.getBoolean("gdpr"),
				reference(row, "reduces_report", "reduces_line"), row.getObject("procurement", Integer.class),
				option(row), row.getObject("investment", Integer.class));
		BigDecimal rate = row.getBigDecimal("rate");
		BigDecimal amount = row.getBigDecimal("amount_eur");
		return new ExpenditureLine(declared, (rate != null) ? rate.stripTrailingZeros() : null,
				(amount != null) ? Money.of(amount) : null,
				new Finding(money(row, "deducted"), row.getBoolean("parked"), errorType(row.getString("error_type")),
						text(row.getString("control_comment"))),
				new VerificationFinding(money(row, "deducted_js"), money(row, "deducted_ma"),
						row.getBoolean("parked_verification"), errorType(row.getString("verification_error_type")),
						text(row.getString("verification_comment"))),
				reference(row, "origin_report", "origin_line"));
	}

	private static CountedOption option(ResultSet row) throws SQLException {
		String code = row.getString("cost_option");
		return (code != null) ? new CountedOption(code, row.getBigDecimal("units")) : null;
	}

	private static BigDecimal units(DeclaredLine line) {
		return (line.option() != null) ? line.option().units() : null;
	}

	private static LineReference reference(ResultSet row, String report, String line) throws SQLException {
		int number = row.getInt(report);
		return row.wasNull() ? null : new LineReference(number, row.getInt(line));
	}

	private static Money money(ResultSet row, String column) throws SQLException {
		BigDecimal amount = row.getBigDecimal(column);
		return (amount != null) ? Money.of(amount) : Money.ZERO;
	}

	private static ErrorType errorType(String name) {
		return (name != null) ? ErrorType.valueOf(name) : null;
	}

	private static String name(ErrorType type) {
		return (type != null) ? type.name() : null;
	}

	private static String text(String text) {
		return (text != null) ? text : "";
	}

	/** The driver knows no arrays of dates. */
	private static String day(LocalDate date) {
		return (date != null) ? date.toString() : null;
	}

}
