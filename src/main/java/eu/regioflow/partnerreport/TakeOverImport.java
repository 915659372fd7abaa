package eu.regioflow.partnerreport;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ImportPlan;
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
 * Makes of a list what its owner has seen in the preview; a second time it answers as the
 * first.
 */
@UseCase(Permission.PREPARE_PARTNER_REPORT)
public class TakeOverImport {

	private final Access access;

	private final PartnerReports reports;

	private final ReportContexts contexts;

	private final StagedImports imports;

	private final ImportPreviews previews;

	private final Expenditure expenditure;

	private final RecognisedFiles recognised;

	private final ApplicationEventPublisher events;

	TakeOverImport(Access access, PartnerReports reports, ReportContexts contexts, StagedImports imports,
			ImportPreviews previews, Expenditure expenditure, RecognisedFiles recognised,
			ApplicationEventPublisher events) {
		this.recognised = recognised;
		this.access = access;
		this.reports = reports;
		this.contexts = contexts;
		this.imports = imports;
		this.previews = previews;
		this.expenditure = expenditure;
		this.events = events;
	}

	/**
	 * Takes the file over.
	 * @param version of the report that the preview showed, empty when the caller does
	 * not mind
	 * @param goodRows whether good rows are taken while bad ones are only told
	 * @param removes whether lines that no row of the file is leave the list; then every
	 * row has to be good
	 * @throws Refusal bad-rows naming every place, columns-not-chosen, or stale-version
	 */
	public StagedImport.Outcome takeOver(String project, int partner, int number, Optional<Long> version, UUID id,
			boolean goodRows, boolean removes) {
		Actor actor = this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		StagedImport staged = this.imports.get(report.id(), id);
		if (staged.outcome() != null) {
			return staged.outcome();
		}
		report.requireVersion(version);
		ImportPlan plan = plan(report, id, goodRows, removes);
		StagedImport.Outcome outcome = new StagedImport.Outcome(plan.rows(ImportPlan.Change.NEW).size(),
				plan.rows(ImportPlan.Change.CHANGED).size(), plan.rows(ImportPlan.Change.UNCHANGED).size(),
				plan.removed(), plan.rejected());
		if (!outcome.changedNothing()) {
			report.changedBy(actor.account());
			ReportContext context = this.contexts.of(report);
			if (removes) {
				this.expenditure.replace(context, plan.lines());
			}
			else {
				this.expenditure.takeOver(context, plan.lines());
			}
			this.reports.save(report);
			this.events
				.publishEvent(DraftChange.of(DraftChange.Kind.EXPENDITURE, report, Map.of("added", outcome.added(),
						"changed", outcome.changed(), "removed", outcome.removed(), "rejected", outcome.rejected())));
		}
		this.imports.takenOver(id, outcome);
		this.recognised.forget(id);
		return outcome;
	}

	private ImportPlan plan(PartnerReport report, UUID id, boolean goodRows, boolean removes) {
		ImportPreviews.Preview preview = this.previews.of(report, id, removes);
		if (preview.plan() == null) {
			throw Refusal.invalid("columns-not-chosen",
					preview.file()
						.missing()
						.stream()
						.map((name) -> LocatedError.at(0, name, "", "column-not-chosen", name))
						.toList());
		}
		if (!preview.plan().errors().isEmpty() && (removes || !goodRows)) {
			throw Refusal.invalid("bad-rows", preview.plan().errors(), preview.plan().rejected(),
					preview.file().rows());
		}
		return preview.plan();
	}

}
