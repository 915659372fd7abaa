package eu.regioflow.partnerreport;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.RowCells;
import eu.regioflow.expenditure.UnfinishedRows;

import org.springframework.stereotype.Component;

/**
 * Lines of a partner's last report that may come again, such as salaries and rents, for a
 * report that is being written.
 */
@Component
public class RecurringLines {

	/** How many are offered; a longer list is imported and not ticked. */
	private static final int MOST = 200;

	/** By these it is told whether a row was begun with a line already. */
	private static final List<String> SAME = List.of("costCategory", "description", "supplier", "currency");

	private final PartnerReports reports;

	private final Expenditure expenditure;

	private final UnfinishedRows unfinished;

	RecurringLines(PartnerReports reports, Expenditure expenditure, UnfinishedRows unfinished) {
		this.reports = reports;
		this.expenditure = expenditure;
		this.unfinished = unfinished;
	}

	/**
	 * Those that the report does not have yet: real costs, neither credit notes nor
	 * parked items; none where the report is not being written.
	 */
	public List<ExpenditureLine> of(PartnerReport report) {
		if (!report.hasOpenList()) {
			return List.of();
		}
		Set<List<String>> there = Stream
			.concat(this.expenditure.lines(report.id()).stream().map(RecurringLines::cells),
					this.unfinished.of(report.id()).values().stream())
			.map(RecurringLines::same)
			.collect(Collectors.toSet());
		return last(report).map((last) -> this.expenditure.lines(last.id()))
			.orElse(List.of())
			.stream()
			.filter(RecurringLines::mayRecur)
			.filter((line) -> !there.contains(same(cells(line))))
			.limit(MOST)
			.toList();
	}

	private Optional<PartnerReport> last(PartnerReport report) {
		return this.reports.findByProjectAndPartnerOrderByNumber(report.project(), report.partner())
			.stream()
			.filter((other) -> other.number() < report.number() && !other.hasOpenList())
			.max(Comparator.comparing(PartnerReport::number));
	}

	private static boolean mayRecur(ExpenditureLine line) {
		return line.declared().reduces() == null && line.declared().option() == null && !line.isReincluded();
	}

	private static Map<String, String> cells(ExpenditureLine line) {
		return RowCells.of(line.declared());
	}

	private static List<String> same(Map<String, String> cells) {
		return SAME.stream().map((name) -> cells.getOrDefault(name, "").strip()).toList();
	}

}
