package eu.regioflow.statement.print;

import java.util.List;

import eu.regioflow.money.Money;

/**
 * The financial statement of one project report: the certificates it gathers and what
 * verification made of them.
 *
 * @param deductions what each body deducted, by type of error and effect on flat rates
 * @param payments what is to be paid by fund and partner
 */
public record ProjectFinancialStatement(Imprint imprint, Issue issue, ProjectIdentity project, String leadPartner,
		ReportIdentity report, List<Certificate> certificates, ControlFigures certificatesTotal,
		Totalled<VerifiedFigures> partners, Totalled<VerifiedFigures> funds, Totalled<VerifiedFigures> categories,
		Totalled<Deduction> deductions, Totalled<Payment> payments) {

	public ProjectFinancialStatement {
		certificates = List.copyOf(certificates);
	}

	/**
	 * A control certificate that the report gathers.
	 *
	 * @param partner number and name
	 */
	public record Certificate(String partner, int report, int period, String number, Money declared, Money deducted,
			Money parked, Money certified) {
	}

	/**
	 * What the joint secretariat and the managing authority deducted for one reason.
	 *
	 * @param both what the two come to
	 */
	public record Deduction(String label, Money js, Money ma, Money both) {
	}

	/**
	 * What one fund owes one partner.
	 */
	public record Payment(String fund, String partner, Money amount) {
	}
}
