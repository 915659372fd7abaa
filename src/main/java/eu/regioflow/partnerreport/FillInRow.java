package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import eu.regioflow.database.RoundTrip;
import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.ListRow;
import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.expenditure.RowCells;
import eu.regioflow.expenditure.RowChecks;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes typed cells into a row of an open list, or begins a row with them. A row that
 * the rules accept is taken into the list; any other is kept as it was typed, until it is
 * mended.
 */
@UseCase(Permission.PREPARE_PARTNER_REPORT)
public class FillInRow {

	private static final int LONGEST = 2_000;

	private static final int MOST_LINES = 10_000;

	private final Access access;

	private final PartnerReports reports;

	private final ReportContexts contexts;

	private final Expenditure expenditure;

	private final RowChecks checks;

	private final RowAuthors authors;

	private final ApplicationEventPublisher events;

	private final JdbcTemplate jdbc;

	FillInRow(Access access, PartnerReports reports, ReportContexts contexts, Expenditure expenditure, RowChecks checks,
			RowAuthors authors, ApplicationEventPublisher events, JdbcTemplate jdbc) {
		this.access = access;
		this.reports = reports;
		this.contexts = contexts;
		this.expenditure = expenditure;
		this.checks = checks;
		this.authors = authors;
		this.events = events;
		this.jdbc = jdbc;
	}

	/**
	 * Writes the cells.
	 * @param line the number of the row, empty for a new one
	 * @param changes by the names of JSON rows, in the form of {@link TypedCells}
	 * @throws Refusal when somebody else changed one of these cells to something else
	 * meanwhile; then nothing is written
	 */
	public FilledRow fill(String project, int partner, int number, Optional<Integer> line,
			Map<String, CellChange> changes) {
		Actor actor = this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		refuseUnknown(line.orElse(0), changes);
		if (changes.values().stream().allMatch((change) -> change.now().isBlank() && change.was().isBlank())) {
			throw Refusal.invalid("row-empty");
		}
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireOpenList();
		int place = line.orElseGet(() -> next(report));
		RoundTrip reading = new RoundTrip(this.jdbc);
		Supplier<ListRow> asked = this.expenditure.askLocked(reading, report.id(), place);
		ReportContext context = this.contexts.of(report, reading);
		ListRow row = asked.get();
		if (line.isPresent() && row.isNew()) {
			throw Refusal.notFound();
		}
		if (row.line().filter(ExpenditureLine::isReincluded).isPresent()) {
			throw Refusal.conflict("line-reincluded", place);
		}
		Map<String, String> before = row.typed()
			.orElseGet(() -> row.line().map(ExpenditureLine::declared).map(RowCells::of).orElse(Map.of()));
		Map<String, String> after = CellMerge.of(place, before, changes);
		RowChecks.Checked checked = this.checks.check(this.checks.read(after, context), row, context);
		if (row.typed().isPresent() || !after.equals(before)) {
			write(report, actor, row, after, checked.line());
		}
		return told(row, after, checked, context);
	}

	private void write(PartnerReport report, Actor actor, ListRow row, Map<String, String> cells,
			Optional<DeclaredLine> taken) {
		RoundTrip writing = new RoundTrip(this.jdbc);
		if (taken.isEmpty()) {
			this.expenditure.keep(report.id(), row.number(), cells);
			this.authors.typed(writing, report, actor.account());
		}
		else {
			this.expenditure.put(writing, row, taken.get());
			this.authors.changed(writing, report, actor.account());
			this.events
				.publishEvent(DraftChange.of(DraftChange.Kind.EXPENDITURE, report, Map.of("line", row.number())));
		}
		writing.make();
	}

	private FilledRow told(ListRow row, Map<String, String> cells, RowChecks.Checked checked, ReportContext context) {
		Optional<ExpenditureLine> taken = checked.line()
			.map((declared) -> this.expenditure.converted(declared, context,
					this.contexts.month(context, row.rateMonth())));
		return new FilledRow(row.number(), taken.map((line) -> RowCells.of(line.declared())).orElse(cells), taken,
				checked.errors(), checked.warnings());
	}

	private int next(PartnerReport report) {
		int next = this.expenditure.next(report.id());
		if (next > MOST_LINES && this.expenditure.lines(report.id()).size() >= MOST_LINES) {
			throw Refusal.invalid("too-many-rows", MOST_LINES);
		}
		return next;
	}

	private static void refuseUnknown(int line, Map<String, CellChange> changes) {
		List<LocatedError> errors = new ArrayList<>();
		changes.forEach((name, change) -> {
			if (!RowCells.NAMES.contains(name)) {
				errors.add(LocatedError.at(line, name, change.now(), "unknown-property", name));
			}
			else if (change.now().length() > LONGEST) {
				errors.add(LocatedError.at(line, RowCells.column(name), change.now().substring(0, LONGEST), "too-long",
						change.now().length(), LONGEST));
			}
		});
		if (!errors.isEmpty()) {
			throw Refusal.invalid("bad-rows", errors, 1, 1);
		}
	}

}
