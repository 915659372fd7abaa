package eu.regioflow.partnerreport;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import eu.regioflow.database.RoundTrip;
import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.ImportedList;
import eu.regioflow.expenditure.LaidDownCosts;
import eu.regioflow.expenditure.ListRow;
import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.expenditure.RowChecks;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Adds a typed row to a draft's list of expenditure, or writes a row anew.
 */
@UseCase(Permission.PREPARE_PARTNER_REPORT)
public class PutLine {

	private final Access access;

	private final PartnerReports reports;

	private final ReportContexts contexts;

	private final Expenditure expenditure;

	private final LaidDownCosts laidDown;

	private final RowChecks rowChecks;

	private final ApplicationEventPublisher events;

	private final JdbcTemplate jdbc;

	PutLine(Access access, PartnerReports reports, ReportContexts contexts, Expenditure expenditure,
			LaidDownCosts laidDown, RowChecks rowChecks, ApplicationEventPublisher events, JdbcTemplate jdbc) {
		this.access = access;
		this.reports = reports;
		this.contexts = contexts;
		this.expenditure = expenditure;
		this.laidDown = laidDown;
		this.rowChecks = rowChecks;
		this.events = events;
		this.jdbc = jdbc;
	}

	/**
	 * Puts the one row in.
	 * @param line the number of the line to write anew, empty for a new one
	 * @param typed the row as it was read, one line or its errors
	 * @return the line's number
	 * @throws Refusal naming every bad cell of the row
	 */
	public int put(String project, int partner, int number, Optional<Long> version, Optional<Integer> line,
			ImportedList typed) {
		Actor actor = this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		report.changedBy(actor.account());
		int place = line.orElseGet(() -> this.expenditure.next(report.id()));
		RoundTrip reading = new RoundTrip(this.jdbc);
		Supplier<ListRow> asked = this.expenditure.askLocked(reading, report.id(), place);
		ReportContext context = this.contexts.ask(reading, report).get();
		ListRow row = asked.get();
		if (row.line().filter(ExpenditureLine::isReincluded).isPresent()) {
			throw Refusal.conflict("line-reincluded", place);
		}
		RowChecks.Checked checked = this.rowChecks.check(this.laidDown.priced(typed, context), row, context);
		DeclaredLine declared = checked.line().orElseThrow(() -> Refusal.invalid("bad-rows", checked.errors(), 1, 1));
		RoundTrip writing = new RoundTrip(this.jdbc);
		this.expenditure.put(writing, row, declared);
		writing.make();
		this.reports.save(report);
		this.events.publishEvent(DraftChange.of(DraftChange.Kind.EXPENDITURE, report, Map.of("line", place)));
		return place;
	}

}
