package eu.regioflow.partnerreport;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.expenditure.RowCells;
import eu.regioflow.expenditure.RowChecks;
import eu.regioflow.expenditure.UnfinishedRows;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * The rows of a list as they are filled in: those in the list, and those that are only
 * typed yet. The callers have asked for the permission.
 */
@Component
public class RowsToFill {

	private final PartnerReports reports;

	private final ReportContexts contexts;

	private final Expenditure expenditure;

	private final UnfinishedRows unfinished;

	private final RowChecks checks;

	RowsToFill(PartnerReports reports, ReportContexts contexts, Expenditure expenditure, UnfinishedRows unfinished,
			RowChecks checks) {
		this.reports = reports;
		this.contexts = contexts;
		this.expenditure = expenditure;
		this.unfinished = unfinished;
		this.checks = checks;
	}

	/** The rows that are only typed yet, in their order, with what keeps them out. */
	public List<FilledRow> unfinished(String project, int partner, int number) {
		PartnerReport report = this.reports.get(project, partner, number);
		ReportContext context = this.contexts.of(report);
		return this.unfinished.of(report.id())
			.entrySet()
			.stream()
			.map((row) -> typed(row.getKey(), row.getValue(), context))
			.toList();
	}

	/** One row, or the refusal that it is not there. */
	public FilledRow get(String project, int partner, int number, int line) {
		PartnerReport report = this.reports.get(project, partner, number);
		ReportContext context = this.contexts.of(report);
		Optional<Map<String, String>> typed = this.unfinished.find(report.id(), line);
		if (typed.isPresent()) {
			return typed(line, typed.get(), context);
		}
		ExpenditureLine stored = this.expenditure.line(report.id(), line).orElseThrow(Refusal::notFound);
		ExpenditureLine shown = report.hasOpenList()
				? this.expenditure.converted(List.of(stored), context, this.contexts.month(context)).get(0) : stored;
		return new FilledRow(line, RowCells.of(stored.declared()), Optional.of(shown), List.of(), List.of());
	}

	private FilledRow typed(int line, Map<String, String> cells, ReportContext context) {
		RowChecks.Checked checked = this.checks.check(this.checks.read(cells, context), line,
				this.expenditure.line(context.report(), line), context);
		return new FilledRow(line, cells, Optional.empty(), checked.errors(), checked.warnings());
	}

}
