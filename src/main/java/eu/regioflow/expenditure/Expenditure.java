package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import eu.regioflow.database.RoundTrip;
import eu.regioflow.exchangerate.ExchangeRates;
import eu.regioflow.ledger.Posting;
import eu.regioflow.money.ForeignMoney;
import eu.regioflow.money.Money;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The lists of expenditure: filled while open, frozen at submission. The callers have
 * asked for the permission.
 */
@Component
public class Expenditure {

	private static final String ROW = """
			select list.state, list.rate_month, typed.cells, line.* from expenditure_list list
				left join expenditure_line line on line.report = list.report and line.line = ?
				left join unfinished_row typed on typed.report = list.report and typed.line = ?
				where list.report = ? for update of list
			""";

	private final JdbcTemplate jdbc;

	private final LineStore lines;

	private final ReincludedLines reincluded;

	private final Eligibility eligibility;

	private final RowChecks rowChecks;

	private final UnfinishedRows unfinished;

	private final ExchangeRates rates;

	private final ReportTerms terms;

	Expenditure(JdbcTemplate jdbc, LineStore lines, ReincludedLines reincluded, Eligibility eligibility,
			RowChecks rowChecks, UnfinishedRows unfinished, ExchangeRates rates, ReportTerms terms) {
		this.jdbc = jdbc;
		this.lines = lines;
		this.reincluded = reincluded;
		this.eligibility = eligibility;
		this.rowChecks = rowChecks;
		this.unfinished = unfinished;
		this.rates = rates;
		this.terms = terms;
	}

	/** Opens an empty list for a report of this number in the partner's sequence. */
	public void open(UUID report, String project, int partner, int number) {
		this.jdbc.update("""
				insert into expenditure_list (report, project, partner, number, state) values (?, ?, ?, ?, 'OPEN')
				""", report, project, partner, number);
	}

	/** All lines of a report, in their order. */
	public List<ExpenditureLine> lines(UUID report) {
		return this.lines.of(report);
	}

	/** Asks for the same. */
	public Supplier<List<ExpenditureLine>> askLines(RoundTrip trip, UUID report) {
		return this.lines.ask(trip, report);
	}

	/** One line of a report. */
	public Optional<ExpenditureLine> line(UUID report, int line) {
		return this.lines.find(report, line);
	}

	/** The numbers of a report's lines, in their order. */
	public List<Integer> numbers(UUID report) {
		return this.lines.numbers(report);
	}

	/** The number that the next line of a report gets. */
	public int next(UUID report) {
		return this.lines.next(report);
	}

	/** All lines of several reports at once, in their order. */
	public Map<UUID, List<ExpenditureLine>> lines(Collection<UUID> reports) {
		return this.lines.of(reports);
	}

	/**
	 * What a re-opened list may not lose: a line that was submitted stays, in its
	 * currency.
	 * @param rows the row of each line in what was given, for the location of an error
	 */
	public List<LocatedError> missing(ReportContext context, List<DeclaredLine> declared, List<Integer> rows) {
		if (rateMonth(context.report()).isEmpty()) {
			return List.of();
		}
		Map<Integer, Integer> place = new HashMap<>();
		for (int i = 0; i < declared.size(); i++) {
			place.put(declared.get(i).line(), i);
		}
		List<LocatedError> errors = new ArrayList<>();
		for (ExpenditureLine line : this.lines.of(context.report())) {
			Integer index = place.get(line.line());
			if (!line.isSubmitted() || line.isReincluded()) {
				continue;
			}
			if (index == null) {
				errors.add(LocatedError.at(0, "line", String.valueOf(line.line()), "submitted-line-missing"));
			}
			else if (!declared.get(index).currency().equals(line.declared().currency())) {
				errors.add(LocatedError.at(rows.get(index), "currency", declared.get(index).currency(),
						"submitted-line-currency", line.declared().currency()));
			}
		}
		return errors;
	}

	/**
	 * Replaces all lines of an open list but those that declare parked items again, and
	 * its unfinished rows. The lines were checked; a line that declares a parked item
	 * again leaves its number to them.
	 */
	public void replace(ReportContext context, List<DeclaredLine> declared) {
		requireOpen(context.report());
		this.unfinished.dropAll(context.report());
		Map<Integer, DeclaredLine> stored = new HashMap<>();
		this.lines.of(context.report())
			.stream()
			.filter((line) -> !line.isReincluded())
			.forEach((line) -> stored.put(line.line(), line.declared()));
		Set<Integer> given = declared.stream().map(DeclaredLine::line).collect(Collectors.toSet());
		this.lines.delete(context.report(), stored.keySet().stream().filter((line) -> !given.contains(line)).toList());
		this.reincluded.makeRoom(context.report(), given);
		this.lines.insert(context.report(),
				declared.stream().filter((line) -> !stored.containsKey(line.line())).toList());
		this.lines.rewrite(context.report(),
				declared.stream()
					.filter((line) -> stored.containsKey(line.line()) && !line.equals(stored.get(line.line())))
					.toList());
	}

	/**
	 * The same, but unfinished rows stay: one whose number a new line takes goes to the
	 * end, and one whose line changes gives way to it.
	 */
	public void takeOver(ReportContext context, List<DeclaredLine> declared) {
		Map<Integer, Map<String, String>> typed = this.unfinished.of(context.report());
		Map<Integer, DeclaredLine> before = this.lines.of(context.report())
			.stream()
			.collect(Collectors.toMap(ExpenditureLine::line, ExpenditureLine::declared));
		Map<Integer, DeclaredLine> now = declared.stream()
			.collect(Collectors.toMap(DeclaredLine::line, (line) -> line));
		replace(context, declared);
		int last = Stream.of(typed, before, now).flatMap((lines) -> lines.keySet().stream()).reduce(0, Math::max);
		for (Map.Entry<Integer, Map<String, String>> row : typed.entrySet()) {
			int line = row.getKey();
			boolean isTaken = now.containsKey(line) && !before.containsKey(line);
			boolean isChanged = now.containsKey(line) && !isTaken && !now.get(line).equals(before.get(line));
			if (!isChanged) {
				this.unfinished.keep(context.report(), isTaken ? ++last : line, row.getValue());
			}
		}
	}

	/**
	 * Asks for one row of a list, with the list locked; for who holds the lock of its
	 * report, so that nobody has changed the row while this waits.
	 */
	public Supplier<ListRow> askLocked(RoundTrip trip, UUID report, int number) {
		Supplier<Optional<ListRow>> row = trip.ask(ROW,
				(rows) -> rows.next() ? Optional.of(read(rows, report, number)) : Optional.empty(), number, number,
				report);
		Supplier<AlikeLines> alike = this.lines.askAlike(trip, report, number);
		return () -> row.get().orElseThrow(Refusal::notFound).beside(alike.get());
	}

	private ListRow read(ResultSet row, UUID report, int number) throws SQLException {
		LocalDate month = row.getObject("rate_month", LocalDate.class);
		String typed = row.getString("cells");
		row.getInt("line");
		boolean isThere = !row.wasNull();
		return new ListRow(report, number, "OPEN".equals(row.getString("state")),
				Optional.ofNullable(month).map(YearMonth::from),
				isThere ? Optional.of(LineStore.read(row, 0)) : Optional.empty(),
				Optional.ofNullable(typed).map(this.unfinished::read), AlikeLines.NONE);
	}

	/**
	 * Puts one line into a row of an open list, in the place of the line that is there,
	 * and of what was typed beside it, when the trip is made.
	 */
	public void put(RoundTrip trip, ListRow row, DeclaredLine line) {
		row.requireOpen();
		if (row.typed().isPresent()) {
			this.unfinished.drop(trip, row.report(), row.number());
		}
		if (row.line().isPresent()) {
			this.lines.rewrite(trip, row.report(), line);
		}
		else {
			this.lines.insert(trip, row.report(), List.of(line));
		}
	}

	/**
	 * Keeps a typed row of an open list that cannot be taken yet, beside the line of the
	 * same number if there is one.
	 * @param cells by the names of JSON rows
	 */
	public void keep(UUID report, int line, Map<String, String> cells) {
		requireOpen(report);
		this.unfinished.keep(report, line, cells);
	}

	/** Takes one line out of an open list; a parked item that it declared waits again. */
	public void remove(UUID report, int line) {
		requireOpen(report);
		if (rateMonth(report).isPresent()
				&& this.lines.of(report).stream().anyMatch((one) -> one.line() == line && one.isSubmitted())) {
			throw Refusal.conflict("submitted-line-stays", line);
		}
		this.reincluded.release(report, line);
		boolean wasUnfinished = this.unfinished.drop(report, line);
		if (!this.lines.delete(report, line) && !wasUnfinished) {
			throw Refusal.notFound();
		}
	}

	/** The month whose rates a list was first frozen at; empty while it never was. */
	public Optional<YearMonth> rateMonth(UUID report) {
		return Optional
			.ofNullable(this.jdbc.queryForObject("select rate_month from expenditure_list where report = ?",
					LocalDate.class, report))
			.map(YearMonth::from);
	}

	/**
	 * What the rules say to the lines as they stand; a line that is declared again was
	 * checked when it was declared first, but a flat rate may have taken its place since.
	 * An unfinished row stands for the line of its number and has at least one error.
	 */
	public Eligibility.Verdict check(ReportContext context, List<ExpenditureLine> stored) {
		SortedMap<Integer, Map<String, String>> typed = this.unfinished.of(context.report());
		List<DeclaredLine> declared = new ArrayList<>();
		stored.stream()
			.filter((line) -> !line.isReincluded() && !typed.containsKey(line.line()))
			.forEach((line) -> declared.add(line.declared()));
		List<LocatedError> unread = new ArrayList<>();
		typed.forEach((line, cells) -> {
			ImportedList row = this.rowChecks.read(cells, context);
			row.lines().forEach((read) -> declared.add(read.numbered(line)));
			row.errors().forEach((error) -> unread.add(RowChecks.at(line, error)));
		});
		Eligibility.Verdict verdict = this.eligibility.check(declared,
				declared.stream().map(DeclaredLine::line).toList(), context);
		stored.stream()
			.filter((line) -> line.isReincluded() && context.terms().isReplaced(line.declared().category()))
			.forEach((line) -> verdict.errors()
				.add(LocatedError.at(line.line(), "cost_category", line.declared().category().name(),
						"reincluded-category-by-flat-rate")));
		verdict.errors().addAll(unread);
		Set<Integer> told = verdict.errors().stream().map(LocatedError::row).collect(Collectors.toSet());
		typed.keySet()
			.stream()
			.filter((line) -> !told.contains(line))
			.forEach((line) -> verdict.errors().add(LocatedError.at(line, "", "", "row-unfinished")));
		return verdict;
	}

	/**
	 * A draft's lines at a month's rates; lines whose currency has no rate keep none, a
	 * line that is declared again keeps the rate and the amount of the first time.
	 * @param month the month in which the report would be submitted now
	 */
	public List<ExpenditureLine> converted(List<ExpenditureLine> stored, ReportContext context, YearMonth month) {
		Map<String, BigDecimal> rates = this.rates.of(month,
				stored.stream().map((line) -> line.declared().currency()).toList());
		Rounding rounding = context.rules().rounding(RoundingPoint.CONVERSION);
		List<ExpenditureLine> converted = new ArrayList<>(stored.size());
		for (ExpenditureLine line : stored) {
			if (line.isReincluded()) {
				converted.add(line);
				continue;
			}
			BigDecimal rate = rates.get(line.declared().currency());
			Money amount = (rate != null) ? line.declared().declared().toEuro(rate, rounding) : null;
			converted.add(new ExpenditureLine(line.declared(), rate, amount, line.finding(), line.verification()));
		}
		return converted;
	}

	/** One line at a month's rates; without a rate where its currency has none. */
	public ExpenditureLine converted(DeclaredLine line, ReportContext context, YearMonth month) {
		return converted(List.of(new ExpenditureLine(line, null, null, Finding.NONE, VerificationFinding.NONE)),
				context, month)
			.get(0);
	}

	/**
	 * Freezes a list: every line passes the rules, is converted at the month's rate, and
	 * stays as it is from now on; so do the partner's flat rates.
	 * @param month of the first submission, whatever the month is now
	 * @return the postings of what is declared, and what only was to be looked at
	 * @throws Refusal when a line breaks a rule or a rate is missing
	 */
	public Frozen freeze(ReportContext context, YearMonth month) {
		requireOpen(context.report());
		List<ExpenditureLine> stored = this.lines.of(context.report());
		Eligibility.Verdict verdict = check(context, stored);
		if (!verdict.errors().isEmpty()) {
			throw Refusal.invalid("lines-not-eligible", verdict.errors(), verdict.errors().size());
		}
		this.rates.use(month,
				stored.stream()
					.filter((line) -> !line.isReincluded())
					.map((line) -> line.declared().currency())
					.toList());
		List<ExpenditureLine> converted = converted(stored, context, month);
		List<LocatedError> missing = converted.stream()
			.filter((line) -> line.rate() == null)
			.map((line) -> LocatedError.at(line.line(), "currency", line.declared().currency(), "rate-missing", month))
			.toList();
		if (!missing.isEmpty()) {
			throw Refusal.invalid("rate-missing", missing, missing.get(0).value(), month);
		}
		this.lines.convert(context.report(), converted);
		this.jdbc.update("update expenditure_list set state = 'FROZEN', rate_month = ? where report = ?",
				month.atDay(1), context.report());
		this.terms.freeze(context);
		return new Frozen(converted, declaration(context, converted), verdict.warnings());
	}

	/** A list as it was frozen: its lines, its postings, and the warnings about them. */
	public record Frozen(List<ExpenditureLine> lines, List<Posting> postings, List<LocatedError> warnings) {
	}

	/** The postings of converted lines, as they would be or were declared. */
	public List<Posting> declaration(ReportContext context, List<ExpenditureLine> converted) {
		return Declaration.postings(context.place(), converted.stream()
			.filter((line) -> line.amountEur() != null)
			.map((line) -> new Declaration.Item(line.declared().category(), line.declared().detail(), line.amountEur()))
			.toList(), context.terms());
	}

	/**
	 * The postings of an open list, as they would be declared now; lines whose currency
	 * has no rate yet are left out.
	 * @param month the month in which the report would be submitted now
	 */
	public List<Posting> live(ReportContext context, YearMonth month) {
		List<OpenAmounts> amounts = this.lines.amounts(context.report());
		Map<String, BigDecimal> rates = this.rates.of(month, amounts.stream().map(OpenAmounts::currency).toList());
		Rounding rounding = context.rules().rounding(RoundingPoint.CONVERSION);
		List<Declaration.Item> items = new ArrayList<>();
		for (OpenAmounts open : amounts) {
			BigDecimal rate = rates.get(open.currency());
			if (open.fixed() || rate != null) {
				items.add(new Declaration.Item(open.category(), open.detail(), open.inEuro(rate, rounding)));
			}
		}
		return Declaration.postings(context.place(), items, context.terms());
	}

	/** The lines of a report that declare parked lines again. */
	public List<ExpenditureLine> reincluded(UUID report) {
		return this.lines.reincluded(report);
	}

	/** The lines of several reports that were parked at either stage. */
	public Map<UUID, List<ExpenditureLine>> parked(Collection<UUID> reports) {
		return this.lines.parked(reports);
	}

	/** Opens a frozen list again; its month and the rates of its lines stay. */
	public void reopen(UUID report) {
		this.jdbc.update("update expenditure_list set state = 'OPEN' where report = ?", report);
	}

	/** Replaces all of the controller's findings; a line that is not named has none. */
	public void recordFindings(UUID report, Map<Integer, Finding> findings) {
		this.lines.clearFindings(report);
		this.lines.record(report, findings);
	}

	/** Replaces what the controller found on one line. */
	public void recordFinding(UUID report, int line, Finding finding) {
		this.lines.record(report, Map.of(line, finding));
	}

	/**
	 * Replaces all verification findings of a report; a line that is not named has none.
	 */
	public void recordVerification(UUID report, Map<Integer, VerificationFinding> findings) {
		this.lines.clearVerificationFindings(report);
		this.lines.recordVerification(report, findings);
	}

	private void requireOpen(UUID report) {
		String state = this.jdbc.queryForObject("select state from expenditure_list where report = ? for update",
				String.class, report);
		if (!"OPEN".equals(state)) {
			throw Refusal.conflict("list-frozen");
		}
	}

}
