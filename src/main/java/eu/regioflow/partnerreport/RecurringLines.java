package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
		Map<List<String>, Integer> there = there(report);
		List<ExpenditureLine> offered = new ArrayList<>();
		for (ExpenditureLine line : last(report).map((last) -> this.expenditure.lines(last.id())).orElse(List.of())) {
			if (mayRecur(line) && !isTaken(there, same(cells(line))) && offered.size() < MOST) {
				offered.add(line);
			}
		}
		return offered;
	}

	/** How often the report has the same; an unfinished row stands for its line. */
	private Map<List<String>, Integer> there(PartnerReport report) {
		Map<Integer, Map<String, String>> rows = new HashMap<>();
		this.expenditure.lines(report.id()).forEach((line) -> rows.put(line.line(), cells(line)));
		rows.putAll(this.unfinished.of(report.id()));
		Map<List<String>, Integer> there = new HashMap<>();
		rows.values().forEach((cells) -> there.merge(same(cells), 1, Integer::sum));
		return there;
	}

	/**
	 * Whether one that the report has is this one; it is no other line of the same words
	 * then.
	 */
	private static boolean isTaken(Map<List<String>, Integer> there, List<String> same) {
		return there.merge(same, -1, Integer::sum) >= 0;
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
