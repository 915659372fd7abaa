package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.budget.AdoptedContributions;
import eu.regioflow.budget.Contribution.Status;
import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.ledger.Progress;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.Contributions;

import org.springframework.stereotype.Component;

/**
 * Where the partner's share of a report comes from, in proportion to the contributions of
 * its adopted budget. The share so far is spread, not that of one report, so that a
 * report begins where the one before it ended and cents do not pile up.
 */
@Component
class OwnContributions {

	private final AdoptedContributions adopted;

	OwnContributions(AdoptedContributions adopted) {
		this.adopted = adopted;
	}

	/**
	 * A row for each kind of money that contributes; every column adds up to the
	 * partner's share.
	 * @param part of the budget
	 * @param previous what the partner bore of earlier reports, EUR
	 * @param current what it bears of this one, EUR
	 * @return empty where nothing is known of where the share comes from
	 */
	List<Progress> of(ReportContext context, BudgetPart part, Money previous, Money current) {
		Contributions stated = this.adopted.of(context.project(), context.partner(), part);
		Contributions before = stated.split(previous);
		Contributions soFar = stated.split(previous.plus(current));
		List<Progress> rows = new ArrayList<>();
		add(rows, Status.PUBLIC, stated.ofPublic(), before.ofPublic(), soFar.ofPublic());
		add(rows, Status.AUTOMATIC_PUBLIC, stated.ofAutomaticPublic(), before.ofAutomaticPublic(),
				soFar.ofAutomaticPublic());
		add(rows, Status.PRIVATE, stated.ofPrivate(), before.ofPrivate(), soFar.ofPrivate());
		return rows;
	}

	private static void add(List<Progress> rows, Status kind, Money stated, Money before, Money soFar) {
		if (!stated.isZero()) {
			rows.add(new Progress(kind.name(), stated, before, soFar.minus(before)));
		}
	}

}
