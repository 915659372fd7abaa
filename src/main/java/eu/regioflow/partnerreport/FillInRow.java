package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
import eu.regioflow.trail.AppendToTrail;

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

	private final Access access;

	private final LockedRows rows;

	private final ReportContexts contexts;

	private final Expenditure expenditure;

	private final RowChecks checks;

	private final RowAuthors authors;

	private final ApplicationEventPublisher events;

	private final AppendToTrail trail;

	private final JdbcTemplate jdbc;

	FillInRow(Access access, LockedRows rows, ReportContexts contexts, Expenditure expenditure, RowChecks checks,
			RowAuthors authors, ApplicationEventPublisher events, AppendToTrail trail, JdbcTemplate jdbc) {
		this.access = access;
		this.rows = rows;
		this.contexts = contexts;
		this.expenditure = expenditure;
		this.checks = checks;
		this.authors = authors;
		this.events = events;
		this.trail = trail;
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
		RowInHand inHand = this.rows.lock(project, partner, number, line, actor.account());
		ListRow row = inHand.row();
		ReportContext context = inHand.context();
		if (line.isPresent() && row.isNew()) {
			throw Refusal.notFound();
		}
		if (row.line().filter(ExpenditureLine::isReincluded).isPresent()) {
			throw Refusal.conflict("line-reincluded", row.number());
		}
		Map<String, String> before = row.typed()
			.orElseGet(() -> row.line().map(ExpenditureLine::declared).map(RowCells::of).orElse(Map.of()));
		Map<String, String> after = CellMerge.of(row.number(), before, changes);
		RowChecks.Checked checked = this.checks.check(this.checks.read(after, context), row, context);
		FilledRow filled = told(row, after, checked, context);
		if (row.typed().isPresent() || !after.equals(before)) {
			write(inHand, actor, after, checked.line());
		}
		return filled;
	}

	private void write(RowInHand inHand, Actor actor, Map<String, String> cells, Optional<DeclaredLine> taken) {
		RoundTrip writing = new RoundTrip(this.jdbc);
		ListRow row = inHand.row();
		if (taken.isEmpty()) {
			this.expenditure.keep(row.report(), row.number(), cells);
			this.authors.typed(writing, inHand, actor.account());
		}
		else {
			this.expenditure.put(writing, row, taken.get());
			this.authors.changed(writing, inHand, actor.account());
			this.events.publishEvent(
					DraftChange.of(DraftChange.Kind.EXPENDITURE, inHand.report(), Map.of("line", row.number())));
			if (!row.isNew()) {
				// after a new one its request's key is kept, which is no place to hold
				// the chain
				this.trail.along(writing);
			}
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
