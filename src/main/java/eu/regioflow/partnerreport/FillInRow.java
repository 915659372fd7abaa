package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

	private final ApplicationEventPublisher events;

	FillInRow(Access access, PartnerReports reports, ReportContexts contexts, Expenditure expenditure, RowChecks checks,
			ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.contexts = contexts;
		this.expenditure = expenditure;
		this.checks = checks;
		this.events = events;
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
		report.typedBy(actor.account());
		int place = line.orElseGet(() -> next(report));
		ListRow row = this.expenditure.lockedRow(report.id(), place);
		if (line.isPresent() && row.isNew()) {
			throw Refusal.notFound();
		}
		if (row.line().filter(ExpenditureLine::isReincluded).isPresent()) {
			throw Refusal.conflict("line-reincluded", place);
		}
		Map<String, String> before = row.typed()
			.orElseGet(() -> row.line().map(ExpenditureLine::declared).map(RowCells::of).orElse(Map.of()));
		Map<String, String> after = CellMerge.of(place, before, changes);
		ReportContext context = this.contexts.of(report);
		RowChecks.Checked checked = this.checks.check(this.checks.read(after, context), place, row.line(), context);
		boolean isAsBefore = row.typed().isEmpty() && after.equals(before);
		if (!isAsBefore && checked.line().isEmpty()) {
			this.expenditure.keep(report.id(), place, after);
		}
		else if (!isAsBefore) {
			report.changedBy(actor.account());
			this.expenditure.put(row, checked.line().get());
			this.events.publishEvent(DraftChange.of(DraftChange.Kind.EXPENDITURE, report, Map.of("line", place)));
		}
		this.reports.save(report);
		return told(row, after, checked, context);
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
