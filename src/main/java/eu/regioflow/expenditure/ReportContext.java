package eu.regioflow.expenditure;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import eu.regioflow.ledger.Posting;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.RuleSet;

/**
 * What the rules need to know of the report that a list belongs to.
 */
public record ReportContext(UUID report, String project, int partner, int period, LocalDate projectStarts,
		LocalDate periodStarts, LocalDate periodEnds, RuleSet rules, Terms terms) {

	/**
	 * The categories in which the partner may declare lines; that of a small project fund
	 * only where it has one.
	 */
	public Set<CostCategory> declarable() {
		return this.rules.declarable()
			.stream()
			.filter((category) -> BudgetPart.of(category) == BudgetPart.MANAGEMENT
					|| this.terms.financing().hasSmallProjectFund())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Where the report's postings belong. */
	public Posting.Place place() {
		return new Posting.Place(this.project, this.partner, this.report, this.period);
	}

}
