package eu.regioflow.dashboard;

import java.util.List;

import eu.regioflow.budget.FlexibilityRoom;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.Partner;
import eu.regioflow.project.Project;

/**
 * How one project stands, as far as the reader may see it.
 *
 * @param byPeriodCategory keys such as {@code 1 STAFF}
 */
public record ProjectDashboard(Project project, List<Partner> partners, List<Period> periods, Breakdown byPeriod,
		Breakdown byCategory, Breakdown byPartner, Breakdown byPeriodCategory, List<FlexibilityRoom> rooms,
		List<StepTime> times, List<Risk> risks) {

	/**
	 * How far the budget had come at the end of a period.
	 *
	 * @param over whether the period has ended
	 * @param open whether it is open for reporting
	 * @param soFar of this and all earlier periods
	 * @param forecast EUR of this and all earlier periods
	 */
	public record Period(int number, boolean over, boolean open, Balance soFar, Money forecast) {
	}

}
