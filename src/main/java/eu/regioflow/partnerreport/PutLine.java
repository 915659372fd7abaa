package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.expenditure.Eligibility;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.ImportedList;
import eu.regioflow.expenditure.LaidDownCosts;
import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

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

	private final Eligibility eligibility;

	private final ApplicationEventPublisher events;

	PutLine(Access access, PartnerReports reports, ReportContexts contexts, Expenditure expenditure,
			LaidDownCosts laidDown, Eligibility eligibility, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.contexts = contexts;
		this.expenditure = expenditure;
		this.laidDown = laidDown;
		this.eligibility = eligibility;
		this.events = events;
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
		ImportedList priced = this.laidDown.priced(typed, this.contexts.of(report));
		if (!priced.errors().isEmpty()) {
			throw Refusal.invalid("bad-rows", priced.errors(), 1, 1);
		}
		List<ExpenditureLine> lines = this.expenditure.lines(report.id());
		int place = line.orElseGet(() -> lines.stream().mapToInt(ExpenditureLine::line).max().orElse(0) + 1);
		if (lines.stream().anyMatch((other) -> other.line() == place && other.isReincluded())) {
			throw Refusal.conflict("line-reincluded", place);
		}
		List<DeclaredLine> stored = lines.stream()
			.filter((other) -> !other.isReincluded())
			.map(ExpenditureLine::declared)
			.toList();
		DeclaredLine declared = priced.lines().get(0).numbered(place);
		lines.stream()
			.filter((other) -> other.line() == place && other.isSubmitted()
					&& !other.declared().currency().equals(declared.currency()))
			.findFirst()
			.ifPresent((other) -> {
				throw Refusal.invalid("bad-rows", List.of(LocatedError.at(place, "currency", declared.currency(),
						"submitted-line-currency", other.declared().currency())), 1, 1);
			});
		check(declared, stored, this.contexts.of(report));
		this.expenditure.put(this.contexts.of(report), declared);
		this.reports.save(report);
		this.events.publishEvent(
				PartnerReportEvent.of(PartnerReportEvent.Kind.EXPENDITURE_CHANGED, report, Map.of("line", place)));
		return place;
	}

	// The others are checked with it, since it may be a duplicate of one of them; it
	// comes last and takes the blame.
	private void check(DeclaredLine declared, List<DeclaredLine> stored, ReportContext context) {
		List<DeclaredLine> all = new ArrayList<>(
				stored.stream().filter((other) -> other.line() != declared.line()).toList());
		all.add(declared);
		List<LocatedError> errors = this.eligibility.check(all, all.stream().map(DeclaredLine::line).toList(), context)
			.errors()
			.stream()
			.filter((error) -> error.row() == declared.line())
			.toList();
		if (!errors.isEmpty()) {
			throw Refusal.invalid("bad-rows", errors, 1, 1);
		}
	}

}
