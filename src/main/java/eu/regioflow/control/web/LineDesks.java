package eu.regioflow.control.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import eu.regioflow.clarification.ClarificationSheet;
import eu.regioflow.clarification.ClarificationSheets;
import eu.regioflow.control.Sample;
import eu.regioflow.control.SampledLine;
import eu.regioflow.control.Samples;
import eu.regioflow.control.SeenLines;
import eu.regioflow.control.SeenSheet;
import eu.regioflow.control.web.ControlDesks.Place;
import eu.regioflow.control.web.FindingsForm.Entry;
import eu.regioflow.control.web.LineDesk.Way;
import eu.regioflow.document.Documents;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.Finding;
import eu.regioflow.expenditure.Procurement;
import eu.regioflow.expenditure.Procurements;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnership.PartnerNames;
import eu.regioflow.project.ProjectNames;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * Lays out one line for the controller of its report, and finds the way to the next.
 */
@Component
class LineDesks {

	private final Access access;

	private final PartnerReports reports;

	private final ProjectNames projects;

	private final PartnerNames names;

	private final Expenditure expenditure;

	private final Procurements procurements;

	private final Documents documents;

	private final Proofs proofs;

	private final Samples samples;

	private final SeenLines seen;

	private final ClarificationSheets clarifications;

	LineDesks(Access access, PartnerReports reports, ProjectNames projects, PartnerNames names, Expenditure expenditure,
			Procurements procurements, Documents documents, Proofs proofs, Samples samples, SeenLines seen,
			ClarificationSheets clarifications) {
		this.access = access;
		this.reports = reports;
		this.projects = projects;
		this.names = names;
		this.expenditure = expenditure;
		this.procurements = procurements;
		this.documents = documents;
		this.proofs = proofs;
		this.samples = samples;
		this.seen = seen;
		this.clarifications = clarifications;
	}

	/**
	 * The line for the controller of its report.
	 * @throws Refusal for everybody else, and for a line that no submitted list has
	 */
	LineDesk of(Place place, int number, Shown shown) {
		PartnerReport report = submitted(place);
		ExpenditureLine line = this.expenditure.line(report.id(), number).orElseThrow(Refusal::notFound);
		Sample sample = this.samples.of(report.id()).orElse(null);
		SampledLine sampled = (sample != null) ? sample.of(number).orElse(null) : null;
		SeenSheet progress = progress(report, sample);
		List<ClarificationSheet> questions = this.clarifications.about(report.id(), number);
		List<LineRow.Proof> proofs = this.proofs
			.byLine(report, questions, (document) -> document.line() == number, this.documents::isShowable)
			.getOrDefault(number, List.of());
		return new LineDesk(report(report),
				LineRow.of(line, proofs, sampled, this.seen.moments(report).get(number), Entry.EMPTY), line,
				procurement(report, line), earlier(report, line), questions, progress,
				way(number, lines(report, sample, shown, progress), shown));
	}

	/**
	 * The line to go on with after a decision: the next one of those that are gone
	 * through, at their end the first that was not looked at; null when there is none.
	 */
	Integer after(Place place, int number, Shown shown) {
		PartnerReport report = submitted(place);
		Sample sample = this.samples.of(report.id()).orElse(null);
		SeenSheet progress = progress(report, sample);
		Integer next = way(number, lines(report, sample, shown, progress), shown).next();
		return (next != null) ? next : progress.next(number).orElse(null);
	}

	private PartnerReport submitted(Place place) {
		this.access.require(Permission.CONTROL_EXPENDITURE, Scope.partner(place.project(), place.partner()));
		PartnerReport report = this.reports.get(place.project(), place.partner(), place.number());
		if (report.hasOpenList()) {
			throw Refusal.notFound();
		}
		return report;
	}

	private SeenSheet progress(PartnerReport report, Sample sample) {
		return SeenSheet.of(this.expenditure.numbers(report.id()), this.seen.of(report), Optional.ofNullable(sample));
	}

	private List<Integer> lines(PartnerReport report, Sample sample, Shown shown, SeenSheet progress) {
		if (shown.unseenOnly()) {
			return progress.unseen();
		}
		List<Integer> all = this.expenditure.numbers(report.id());
		if (!shown.sampleOnly() || sample == null) {
			return all;
		}
		Set<Integer> sampled = sample.lines().stream().map(SampledLine::line).collect(Collectors.toSet());
		return all.stream().filter(sampled::contains).toList();
	}

	private static Way way(int line, List<Integer> lines, Shown shown) {
		Integer previous = lines.stream().filter((other) -> other < line).reduce((first, last) -> last).orElse(null);
		Integer next = lines.stream().filter((other) -> other > line).findFirst().orElse(null);
		return new Way(shown, previous, next);
	}

	private LineDesk.Report report(PartnerReport report) {
		return new LineDesk.Report(report.project(), this.projects.of(report.project()).acronym(), report.partner(),
				this.names.of(report.project(), report.partner()).abbreviation(), report.number(), report.period(),
				report.status(), report.version());
	}

	private Procurement procurement(PartnerReport report, ExpenditureLine line) {
		Integer named = line.declared().procurement();
		return (named == null) ? null
				: this.procurements.of(report.project(), report.partner(), report.number())
					.stream()
					.filter((one) -> one.number() == named)
					.findFirst()
					.orElse(null);
	}

	private Finding earlier(PartnerReport report, ExpenditureLine line) {
		return line.isReincluded() ? this.expenditure
			.line(this.reports.get(report.project(), report.partner(), line.origin().report()).id(),
					line.origin().line())
			.map(ExpenditureLine::finding)
			.orElse(null) : null;
	}

}
