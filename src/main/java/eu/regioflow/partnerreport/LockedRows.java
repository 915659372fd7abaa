package eu.regioflow.partnerreport;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import eu.regioflow.database.RoundTrip;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ListRow;
import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.refusal.Refusal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes rows of reports in hand: locks the report and asks what the rules need to know,
 * together where the report was in hand before.
 */
@Component
class LockedRows {

	private static final String LOCK = """
			select report.id, report.period, report.submitted_at is not null, report.status,
					exists (select from partner_report_author author where author.report = report.id and author.account = ?)
				from partner_report report where report.project = ? and report.partner = ? and report.number = ?
				for no key update
			""";

	private static final int MOST_LINES = 10_000;

	private final Expenditure expenditure;

	private final ReportContexts contexts;

	private final JdbcTemplate jdbc;

	/**
	 * The reports as they were last in hand, by their paths. One that was submitted
	 * meanwhile is another; then what was asked of the former is asked again.
	 */
	private final Map<String, ReportKey> known = new ConcurrentHashMap<>();

	LockedRows(Expenditure expenditure, ReportContexts contexts, JdbcTemplate jdbc) {
		this.expenditure = expenditure;
		this.contexts = contexts;
		this.jdbc = jdbc;
	}

	/**
	 * One row of a list.
	 * @param line empty for a new one
	 * @param author who types into it
	 * @throws Refusal when the report is not there, or its list not open
	 */
	RowInHand lock(String project, int partner, int number, Optional<Integer> line, UUID author) {
		RoundTrip trip = new RoundTrip(this.jdbc);
		Supplier<LockedReport> asked = ask(trip, project, partner, number, author);
		ReportKey likely = this.known.get(ReportKey.path(project, partner, number));
		Optional<Supplier<RowInHand>> along = line.filter((place) -> likely != null)
			.map((place) -> ask(trip, likely, asked, place));
		LockedReport locked = asked.get();
		PartnerReport.requireOpenList(number, locked.status());
		ReportKey report = locked.key();
		if (along.isPresent() && report.equals(likely)) {
			return along.get().get();
		}
		this.known.put(report.path(), report);
		int place = line.orElseGet(() -> next(report));
		return ask(new RoundTrip(this.jdbc), report, asked, place).get();
	}

	private static Supplier<LockedReport> ask(RoundTrip trip, String project, int partner, int number, UUID author) {
		Supplier<Optional<LockedReport>> asked = trip.ask(LOCK, (rows) -> {
			if (!rows.next()) {
				return Optional.empty();
			}
			ReportKey key = new ReportKey(rows.getObject(1, UUID.class), project, partner, number, rows.getInt(2),
					rows.getBoolean(3));
			return Optional
				.of(new LockedReport(key, PartnerReport.Status.valueOf(rows.getString(4)), rows.getBoolean(5)));
		}, author, project, partner, number);
		return () -> asked.get().orElseThrow(Refusal::notFound);
	}

	private Supplier<RowInHand> ask(RoundTrip trip, ReportKey report, Supplier<LockedReport> locked, int line) {
		Supplier<ListRow> row = this.expenditure.askLocked(trip, report.id(), line);
		Supplier<ReportContext> context = this.contexts.ask(trip, report);
		return () -> new RowInHand(report, row.get(), context.get(), locked.get().isAuthorNoted());
	}

	private int next(ReportKey report) {
		int next = this.expenditure.next(report.id());
		if (next > MOST_LINES && this.expenditure.lines(report.id()).size() >= MOST_LINES) {
			throw Refusal.invalid("too-many-rows", MOST_LINES);
		}
		return next;
	}

	private record LockedReport(ReportKey key, PartnerReport.Status status, boolean isAuthorNoted) {
	}

}
