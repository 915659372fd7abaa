package eu.regioflow.partnerreport;

import eu.regioflow.expenditure.Procurement;
import eu.regioflow.expenditure.Procurements;
import eu.regioflow.refusal.Refusal;

/**
 * Finds a contract of the register for somebody who wants to change it.
 */
final class ProcurementEntry {

	private ProcurementEntry() {
	}

	/**
	 * The contract as it was entered in this report.
	 * @throws Refusal when there is none, or it was entered in an earlier report
	 */
	static Procurement of(Procurements procurements, PartnerReport report, int number) {
		Procurement found = procurements.of(report.project(), report.partner(), report.number())
			.stream()
			.filter((procurement) -> procurement.number() == number)
			.findFirst()
			.orElseThrow(Refusal::notFound);
		if (found.report() != report.number()) {
			throw Refusal.conflict("procurement-of-earlier-report", number, found.report());
		}
		return found;
	}

}
