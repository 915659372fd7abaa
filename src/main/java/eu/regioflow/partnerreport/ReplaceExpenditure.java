package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import eu.regioflow.document.Documents;
import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.expenditure.Eligibility;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.ImportedList;
import eu.regioflow.expenditure.LaidDownCosts;
import eu.regioflow.expenditure.LineReference;
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
 * Replaces a draft's list of expenditure by one that was read from a file or request: all
 * or nothing, or the good rows.
 */
@UseCase(Permission.PREPARE_PARTNER_REPORT)
public class ReplaceExpenditure {

	private final Access access;

	private final PartnerReports reports;

	private final ReportContexts contexts;

	private final Expenditure expenditure;

	private final LaidDownCosts laidDown;

	private final Eligibility eligibility;

	private final Documents documents;

	private final ApplicationEventPublisher events;

	ReplaceExpenditure(Access access, PartnerReports reports, ReportContexts contexts, Expenditure expenditure,
			LaidDownCosts laidDown, Eligibility eligibility, Documents documents, ApplicationEventPublisher events) {
		this.access = access;
		this.reports = reports;
		this.contexts = contexts;
		this.expenditure = expenditure;
		this.laidDown = laidDown;
		this.eligibility = eligibility;
		this.documents = documents;
		this.events = events;
	}

	/**
	 * Takes the list over; lines that declare parked items again stay.
	 * @param version the version that the caller saw, empty when they did not say
	 * @param goodRows whether good rows are taken while bad ones are only told
	 * @throws Refusal naming every bad row when one is bad and only the whole list will
	 * do
	 */
	public Outcome replace(String project, int partner, int number, Optional<Long> version, ImportedList read,
			boolean goodRows) {
		Actor actor = this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.requireVersion(version);
		report.changedBy(actor.account());
		ReportContext context = this.contexts.of(report);
		List<ExpenditureLine> again = this.expenditure.reincluded(report.id());
		List<DeclaredLine> kept = again.stream().map(ExpenditureLine::declared).toList();
		ImportedList imported = this.laidDown.priced(read.without(kept), context);
		Eligibility.Verdict verdict = this.eligibility.check(imported.lines(), imported.rows(), context);
		List<LocatedError> errors = new ArrayList<>(imported.errors());
		verdict.errors().forEach((error) -> errors.add(imported.places().located(error)));
		errors.addAll(this.expenditure.missing(context, imported.lines(), imported.rows()));
		errors.sort(Comparator.comparingInt(LocatedError::row));
		boolean lost = errors.stream().anyMatch((error) -> error.code().startsWith("submitted-line"));
		if (lost || (!errors.isEmpty() && !goodRows)) {
			throw Refusal.invalid("bad-rows", errors, badRows(errors).size(),
					imported.lines().size() + badRows(imported.errors()).size());
		}
		List<DeclaredLine> good = good(imported, badRows(verdict.errors()));
		this.expenditure.replace(context, good);
		filesFollow(report, again);
		this.reports.save(report);
		this.events.publishEvent(
				DraftChange.of(DraftChange.Kind.EXPENDITURE, report, Map.of("lines", good.size() + kept.size())));
		return new Outcome(good.size() + kept.size(), badRows(errors).size(), errors,
				verdict.warnings().stream().map(imported.places()::located).toList());
	}

	/**
	 * A line that is declared again leaves its number to a line of the file, with its
	 * files.
	 */
	private void filesFollow(PartnerReport report, List<ExpenditureLine> before) {
		Map<LineReference, Integer> now = this.expenditure.reincluded(report.id())
			.stream()
			.collect(Collectors.toMap(ExpenditureLine::origin, ExpenditureLine::line));
		this.documents.move(AttachDocument.subject(report),
				before.stream().collect(Collectors.toMap(ExpenditureLine::line, (line) -> now.get(line.origin()))));
	}

	private static Set<Integer> badRows(List<LocatedError> errors) {
		return errors.stream().map(LocatedError::row).collect(Collectors.toSet());
	}

	private static List<DeclaredLine> good(ImportedList imported, Set<Integer> bad) {
		List<DeclaredLine> good = new ArrayList<>();
		for (int i = 0; i < imported.lines().size(); i++) {
			if (!bad.contains(imported.rows().get(i))) {
				good.add(imported.lines().get(i));
			}
		}
		return good;
	}

	/**
	 * What was taken and what was not.
	 *
	 * @param accepted how many lines the list has now
	 * @param rejected how many rows were left out
	 */
	public record Outcome(int accepted, int rejected, List<LocatedError> errors, List<LocatedError> warnings) {

	}

}
