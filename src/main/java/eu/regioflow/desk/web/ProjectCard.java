package eu.regioflow.desk.web;

import eu.regioflow.ledger.Balance;
import eu.regioflow.web.Deadline;
import eu.regioflow.web.chart.Bullet;

/**
 * A project at a glance.
 *
 * @param period the number of the period whose report is due next, or 0 when all are over
 * @param deadline of that report, or null
 */
public record ProjectCard(String code, String acronym, String title, int period, Deadline deadline, Balance money) {

	public Bullet bar() {
		return new Bullet(this.money.planned(), this.money.declared(), this.money.certified());
	}

}
