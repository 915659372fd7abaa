package eu.regioflow.dashboard.rest;

import java.util.List;

import eu.regioflow.dashboard.ProgrammeRisks;
import eu.regioflow.dashboard.Risk;
import eu.regioflow.money.Money;
import eu.regioflow.payment.PaymentTime;

/**
 * What needs somebody in all projects of the caller.
 *
 * @param kinds one for each kind of risk that there is
 * @param risks those of the kind and level that were asked for
 */
record ProgrammeRisksBody(List<KindRow> kinds, List<RiskRow> risks) {

	static ProgrammeRisksBody of(ProgrammeRisks found, String kind, Risk.Level level) {
		return new ProgrammeRisksBody(found.kinds().stream().map(KindRow::of).toList(),
				found.of(kind, level).stream().map(RiskRow::of).toList());
	}

	/**
	 * One kind.
	 *
	 * @param projects in how many projects there is one
	 * @param amount EUR that its risks concern; null where that has no meaning
	 */
	record KindRow(String kind, int projects, int high, int medium, Money amount) {

		static KindRow of(ProgrammeRisks.Kind kind) {
			return new KindRow(kind.code(), kind.projects(), kind.high(), kind.medium(), kind.amount());
		}

	}

	/**
	 * One risk.
	 *
	 * @param partner null where it is the whole project's
	 * @param payment null where it is about no payment
	 * @param amount EUR that it concerns; null where that has no meaning
	 */
	record RiskRow(String project, Risk.Level level, String kind, Integer partner, Integer report, String category,
			PaymentTime.Purpose payment, int value, Money amount, String link) {

		static RiskRow of(Risk risk) {
			Risk.Subject subject = risk.subject();
			return new RiskRow(subject.project(), risk.level(), risk.code(), subject.partner(), subject.report(),
					subject.category(), subject.payment(), risk.value(), risk.amount(), risk.page());
		}

	}

}
