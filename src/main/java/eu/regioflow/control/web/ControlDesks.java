package eu.regioflow.control.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import eu.regioflow.clarification.ClarificationSheet;
import eu.regioflow.clarification.ClarificationSheets;
import eu.regioflow.control.Certificate;
import eu.regioflow.control.Checklist;
import eu.regioflow.control.ChecklistEntry;
import eu.regioflow.control.ControlCheck;
import eu.regioflow.control.ControlChecks;
import eu.regioflow.control.ControlPreview;
import eu.regioflow.control.ControlPreview.Figures;
import eu.regioflow.control.IssuedCertificates;
import eu.regioflow.control.SampleSheet;
import eu.regioflow.control.SampledLine;
import eu.regioflow.control.Sample;
import eu.regioflow.control.Samples;
import eu.regioflow.control.SeenLines;
import eu.regioflow.control.SeenSheet;
import eu.regioflow.control.web.ControlDesk.History;
import eu.regioflow.control.web.ControlDesk.Receipt;
import eu.regioflow.control.web.ControlDesk.Withdrawn;
import eu.regioflow.database.RoundTrip;
import eu.regioflow.document.Document;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.Finding;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReportContexts;
import eu.regioflow.partnership.PartnerName;
import eu.regioflow.partnership.PartnerNames;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.ProjectName;
import eu.regioflow.project.ProjectNames;
import eu.regioflow.web.DoerNames;
import eu.regioflow.web.View;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays out the desk for a report: its controller sees and changes the findings, others
 * who may read the report see them once the certificate is issued.
 */
@Component
class ControlDesks {

	private final Access access;

	private final PartnerReports reports;

	private final ProjectNames projects;

	private final PartnerNames names;

	private final ReportContexts contexts;

	private final RuleSets ruleSets;

	private final Expenditure expenditure;

	private final Samples samples;

	private final ControlPreview preview;

	private final Proofs proofs;

	private final IssuedCertificates certificates;

	private final DoerNames doers;

	private final ClarificationSheets clarifications;

	private final ControlChecks checks;

	private final Checklist checklist;

	private final SeenLines seen;

	private final JdbcTemplate jdbc;

	ControlDesks(Access access, PartnerReports reports, ProjectNames projects, PartnerNames names,
			ReportContexts contexts, RuleSets ruleSets, Expenditure expenditure, Samples samples,
			ControlPreview preview, Proofs proofs, IssuedCertificates certificates, DoerNames doers,
			ClarificationSheets clarifications, ControlChecks checks, Checklist checklist, SeenLines seen,
			JdbcTemplate jdbc) {
		this.access = access;
		this.reports = reports;
		this.projects = projects;
		this.names = names;
		this.contexts = contexts;
		this.ruleSets = ruleSets;
		this.expenditure = expenditure;
		this.samples = samples;
		this.preview = preview;
		this.proofs = proofs;
		this.certificates = certificates;
		this.doers = doers;
		this.clarifications = clarifications;
		this.checks = checks;
		this.checklist = checklist;
		this.seen = seen;
		this.jdbc = jdbc;
	}

	/**
	 * The desk for whoever asks.
	 * @param typed what to show in the fields, or null for what is stored
	 */
	@Transactional(readOnly = true)
	ControlDesk of(Place place, Shown wanted, FindingsForm typed, View view) {
		Scope scope = Scope.partner(place.project(), place.partner());
		this.access.require(Permission.VIEW_PARTNER_REPORT, scope);
		boolean controls = this.access.may(Permission.CONTROL_EXPENDITURE, scope);
		boolean names = this.access.may(Permission.VIEW_PERSONAL_DATA, scope);
		PartnerReport report = report(place);
		boolean isOpen = controls || report.isCertified();
		ProjectName project = this.projects.of(place.project());
		RuleSet rules = this.ruleSets.get(project.ruleSet());
		RoundTrip trip = new RoundTrip(this.jdbc);
		Supplier<List<ExpenditureLine>> asked = report.hasOpenList() ? List::of
				: this.expenditure.askLines(trip, report.id());
		Supplier<Optional<Sample>> askedSample = isOpen ? this.samples.ask(trip, report.id()) : Optional::empty;
		Supplier<Map<Integer, Instant>> askedSeen = controls ? this.seen.ask(trip, report) : Map::of;
		Supplier<List<ControlCheck>> checks = isOpen ? this.checks.ask(trip, report.id()) : List::of;
		Supplier<List<ChecklistEntry>> checklist = isOpen ? this.checklist.ask(trip, report, rules) : List::of;
		Supplier<List<ClarificationSheet>> askedQuestions = this.clarifications.ask(trip, report.id());
		Supplier<List<Certificate>> askedCertificates = this.certificates.ask(trip, report.id());
		Supplier<PartnerName> askedName = this.names.ask(trip, place.project(), place.partner());
		Function<List<ExpenditureLine>, Figures> figures = this.preview.ask(trip, report);
		List<ExpenditureLine> all = asked.get();
		List<ExpenditureLine> lines = all;
		Optional<Sample> drawn = askedSample.get();
		SampleSheet sample = drawn.map((one) -> SampleSheet.of(one, all)).orElse(null);
		Map<Integer, Instant> seenAt = askedSeen.get();
		SeenSheet progress = controls
				? SeenSheet.of(all.stream().map(ExpenditureLine::line).toList(), seenAt.keySet(), drawn) : null;
		if (!isOpen) {
			lines = lines.stream().map(ControlDesks::withoutFinding).toList();
		}
		Map<Integer, SampledLine> sampled = (sample != null) ? sample.byLine() : Map.of();
		List<ExpenditureLine> chosen = chosen(lines, wanted, sampled, progress);
		int pages = Math.max(1, (chosen.size() + ControlDesk.PAGE_SIZE - 1) / ControlDesk.PAGE_SIZE);
		Shown shown = wanted.page(Math.min(Math.max(wanted.page(), 1), pages));
		List<ExpenditureLine> here = chosen.stream()
			.skip((long) (shown.page() - 1) * ControlDesk.PAGE_SIZE)
			.limit(ControlDesk.PAGE_SIZE)
			.toList();
		FindingsForm form = (typed != null) ? typed : FindingsForm.stored(here, view);
		PartnerName partner = askedName.get();
		List<ClarificationSheet> questions = askedQuestions.get();
		Map<Integer, List<LineRow.Proof>> proofs = this.proofs.byLine(report, questions,
				(document) -> names || !document.isPersonal(), Document::isShowable);
		List<Certificate> issued = askedCertificates.get();
		return new ControlDesk(place.project(), project.acronym(), place.partner(), partner.abbreviation(),
				partner.name(), report.number(), report.period(), report.status(), report.version(),
				report.controlDue(), this.contexts.today(rules), rows(here, proofs, sampled, seenAt, form, names, view),
				chosen.size(), lines.size(), sample, figures.apply(lines), receipt(issued), history(issued, scope),
				questions, checks.get(), checklist.get(), progress, controls, shown, pages);
	}

	private static List<ExpenditureLine> chosen(List<ExpenditureLine> lines, Shown wanted,
			Map<Integer, SampledLine> sampled, SeenSheet progress) {
		if (wanted.sampleOnly() && !sampled.isEmpty()) {
			return lines.stream().filter((line) -> sampled.containsKey(line.line())).toList();
		}
		if (wanted.unseenOnly() && progress != null) {
			Set<Integer> unseen = Set.copyOf(progress.unseen());
			return lines.stream().filter((line) -> unseen.contains(line.line())).toList();
		}
		return lines;
	}

	/** Refuses whoever does not control this partner. */
	void requireController(Place place) {
		this.access.require(Permission.CONTROL_EXPENDITURE, Scope.partner(place.project(), place.partner()));
	}

	PartnerReport report(Place place) {
		return this.reports.get(place.project(), place.partner(), place.number());
	}

	/**
	 * The page behind one whose lines were saved; of lines that nobody has looked at
	 * there are fewer in front of it by then.
	 */
	Shown after(PartnerReport report, Shown shown, FindingsForm saved) {
		if (!shown.unseenOnly()) {
			return shown.page(shown.page() + 1);
		}
		Set<Integer> seen = this.seen.of(report);
		int last = saved.entries().keySet().stream().max(Comparator.naturalOrder()).orElse(0);
		long before = lines(report).stream()
			.map(ExpenditureLine::line)
			.filter((line) -> line <= last && !seen.contains(line))
			.count();
		return shown.page((int) (before / ControlDesk.PAGE_SIZE) + 1);
	}

	List<ExpenditureLine> lines(PartnerReport report) {
		return this.expenditure.lines(report.id());
	}

	private static List<LineRow> rows(List<ExpenditureLine> lines, Map<Integer, List<LineRow.Proof>> proofs,
			Map<Integer, SampledLine> sampled, Map<Integer, Instant> seenAt, FindingsForm form, boolean names,
			View view) {
		return lines.stream().map((line) -> {
			boolean hidden = line.declared().gdpr() && !names;
			return LineRow.of(hidden ? line.withoutPersonalText(view.text("control.personal")) : line,
					hidden ? List.of() : proofs.getOrDefault(line.line(), List.of()), sampled.get(line.line()),
					seenAt.get(line.line()), form.of(line.line()));
		}).toList();
	}

	private Receipt receipt(List<Certificate> issued) {
		return issued.stream()
			.filter(Certificate::isValid)
			.findFirst()
			.map((certificate) -> new Receipt(certificate.number(), certificate.conclusion(),
					person(certificate.issuedBy()), certificate.issuedAt()))
			.orElse(null);
	}

	private History history(List<Certificate> issued, Scope scope) {
		List<Withdrawn> withdrawn = issued.stream()
			.filter((certificate) -> !certificate.isValid())
			.map((certificate) -> new Withdrawn(certificate.number(), certificate.issuedAt(),
					person(certificate.reopenedBy()), certificate.reopenedAt(), certificate.reopeningReason()))
			.toList();
		boolean reopenable = issued.stream()
			.anyMatch((certificate) -> certificate.isValid() && certificate.projectReport() == null);
		return new History(withdrawn, reopenable && this.access.may(Permission.REOPEN_CONTROL, scope));
	}

	private String person(UUID account) {
		return this.doers.of(account);
	}

	private static ExpenditureLine withoutFinding(ExpenditureLine line) {
		return new ExpenditureLine(line.declared(), line.rate(), line.amountEur(), Finding.NONE, line.verification());
	}

	/** Where a report stands in the portal. */
	record Place(String project, int partner, int number) {

		String page() {
			return "/projects/%s/partners/%d/reports/%d/control".formatted(this.project, this.partner, this.number);
		}

	}

}
