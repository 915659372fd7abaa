package eu.regioflow.partnerreport;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.RowCells;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

/**
 * Begins rows of a list with lines of the last report that come again. They lack what is
 * new each time, the invoice and the dates, and count for nothing until it is filled in.
 */
@UseCase(Permission.PREPARE_PARTNER_REPORT)
public class BeginRecurringRows {

	/** What an invoice has for itself. */
	private static final Set<String> NEW_EACH_TIME = Set.of("internalReference", "invoiceNumber", "invoiceDate",
			"paymentDate", "comment");

	private final Access access;

	private final PartnerReports reports;

	private final RecurringLines recurring;

	private final Expenditure expenditure;

	BeginRecurringRows(Access access, PartnerReports reports, RecurringLines recurring, Expenditure expenditure) {
		this.access = access;
		this.reports = reports;
		this.recurring = recurring;
		this.expenditure = expenditure;
	}

	/**
	 * Begins the rows.
	 * @param lines their numbers in the last report; empty for all that are offered
	 * @return how many rows were begun
	 * @throws Refusal when no line is named or offered, one is not offered, or the report
	 * is not with its partner; then nothing is begun
	 */
	public int begin(String project, int partner, int number, Optional<Collection<Integer>> lines) {
		Actor actor = this.access.require(Permission.PREPARE_PARTNER_REPORT, Scope.partner(project, partner));
		PartnerReport report = this.reports.getLocked(project, partner, number);
		report.typedBy(actor.account());
		List<ExpenditureLine> offered = this.recurring.of(report);
		List<ExpenditureLine> chosen = lines.map((wanted) -> among(offered, wanted)).orElse(offered);
		if (chosen.isEmpty()) {
			throw Refusal.invalid("no-line-chosen");
		}
		chosen.forEach((line) -> this.expenditure.keep(report.id(), this.expenditure.next(report.id()), cells(line)));
		this.reports.save(report);
		return chosen.size();
	}

	private static List<ExpenditureLine> among(List<ExpenditureLine> offered, Collection<Integer> wanted) {
		wanted.stream()
			.filter((line) -> offered.stream().noneMatch((one) -> one.line() == line))
			.findFirst()
			.ifPresent((line) -> {
				throw Refusal.invalid("line-not-recurring", line);
			});
		return offered.stream().filter((line) -> wanted.contains(line.line())).toList();
	}

	private static Map<String, String> cells(ExpenditureLine line) {
		Map<String, String> cells = new LinkedHashMap<>(RowCells.of(line.declared()));
		NEW_EACH_TIME.forEach((name) -> cells.put(name, ""));
		return cells;
	}

}
