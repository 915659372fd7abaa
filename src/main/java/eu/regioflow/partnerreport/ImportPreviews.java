package eu.regioflow.partnerreport;

import java.util.List;
import java.util.UUID;

import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.Finding;
import eu.regioflow.expenditure.ImportPlan;
import eu.regioflow.expenditure.ImportPlans;
import eu.regioflow.expenditure.RecognisedList;
import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.expenditure.VerificationFinding;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * Shows what a list that waits would make of its report. The callers have asked for the
 * permission.
 */
@Component
public class ImportPreviews {

	private final StagedImports imports;

	private final ColumnChoices choices;

	private final RecognisedFiles files;

	private final ReportContexts contexts;

	private final ImportPlans plans;

	private final Expenditure expenditure;

	ImportPreviews(StagedImports imports, ColumnChoices choices, RecognisedFiles files, ReportContexts contexts,
			ImportPlans plans, Expenditure expenditure) {
		this.imports = imports;
		this.choices = choices;
		this.files = files;
		this.contexts = contexts;
		this.plans = plans;
		this.expenditure = expenditure;
	}

	/**
	 * What the file holds and would change.
	 *
	 * @param plan null while columns are missing
	 */
	public record Preview(StagedImport staged, RecognisedList file, ImportPlan plan, Sums sums) {

	}

	/** How much is in each group; EUR at the rates that a submission now would take. */
	public record Sums(Sum added, Sum changed, Sum unchanged, Sum rejected, Sum absent, Sum after) {

	}

	/**
	 * Lines and what they come to.
	 *
	 * @param isWhole false when some have no amount in EUR, unread or without a rate
	 */
	public record Sum(int count, Money eur, boolean isWhole) {

		private Sum plus(Sum other) {
			return new Sum(this.count + other.count, this.eur.plus(other.eur), this.isWhole && other.isWhole);
		}

	}

	/** The file by itself, for choosing its columns. */
	public RecognisedList file(PartnerReport report, UUID id) {
		return recognised(report, waiting(report, id));
	}

	/**
	 * The file beside the report.
	 * @param removes whether lines that no row of the file is leave the list
	 * @throws Refusal import-taken-over when it waits no longer
	 */
	public Preview of(PartnerReport report, UUID id, boolean removes) {
		StagedImport staged = waiting(report, id);
		RecognisedList file = recognised(report, staged);
		if (!file.missing().isEmpty()) {
			return new Preview(staged, file, null, null);
		}
		ReportContext context = this.contexts.of(report);
		ImportPlan plan = this.plans.of(context, file, removes);
		return new Preview(staged, file, plan, sums(plan, context));
	}

	private StagedImport waiting(PartnerReport report, UUID id) {
		StagedImport staged = this.imports.get(report.id(), id);
		if (staged.content() == null) {
			throw Refusal.conflict("import-taken-over");
		}
		return staged;
	}

	private RecognisedList recognised(PartnerReport report, StagedImport staged) {
		return this.files.of(staged, this.choices.of(report.project(), report.partner()));
	}

	private Sums sums(ImportPlan plan, ReportContext context) {
		Sum added = sum(lines(plan, ImportPlan.Change.NEW), context);
		Sum changed = sum(lines(plan, ImportPlan.Change.CHANGED), context);
		Sum unchanged = sum(lines(plan, ImportPlan.Change.UNCHANGED), context);
		Sum absent = sum(plan.absent(), context);
		Sum after = added.plus(changed).plus(unchanged).plus(sum(plan.kept(), context)).plus(again(context));
		return new Sums(added, changed, unchanged, rejected(plan, context), absent,
				plan.removes() ? after : after.plus(absent));
	}

	/** What declares parked items again; it stays whatever the file says. */
	private Sum again(ReportContext context) {
		List<ExpenditureLine> lines = this.expenditure.reincluded(context.report());
		return new Sum(lines.size(), Money.sum(lines.stream().map(ExpenditureLine::amountEur).toList()), true);
	}

	private Sum rejected(ImportPlan plan, ReportContext context) {
		Sum readable = sum(plan.refused(), context);
		return new Sum(plan.rejected(), readable.eur(), readable.isWhole() && plan.refused().size() == plan.rejected());
	}

	private static List<DeclaredLine> lines(ImportPlan plan, ImportPlan.Change change) {
		return plan.rows(change).stream().map(ImportPlan.Row::line).toList();
	}

	private Sum sum(List<DeclaredLine> lines, ReportContext context) {
		List<ExpenditureLine> converted = this.expenditure.converted(lines.stream()
			.map((line) -> new ExpenditureLine(line, null, null, Finding.NONE, VerificationFinding.NONE))
			.toList(), context, this.contexts.month(context));
		List<Money> amounts = converted.stream()
			.filter((line) -> line.amountEur() != null)
			.map(ExpenditureLine::amountEur)
			.toList();
		return new Sum(lines.size(), Money.sum(amounts), amounts.size() == lines.size());
	}

}
