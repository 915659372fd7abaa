package eu.regioflow.control;

import java.util.List;

import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Slice;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.Partners;

import org.springframework.stereotype.Component;

/**
 * Puts together what is told of a certificate, from the ledger.
 */
@Component
public class CertificateSheets {

	private final Ledger ledger;

	private final Partners partners;

	CertificateSheets(Ledger ledger, Partners partners) {
		this.ledger = ledger;
		this.partners = partners;
	}

	/** The certificate with its figures. */
	public CertificateSheet of(Certificate certificate) {
		Slice slice = Slice.partner(certificate.project(), certificate.partner()).report(certificate.report());
		Balance total = this.ledger.breakdown(slice, Dimension.CATEGORY).total();
		Breakdown sources = this.ledger.breakdown(slice, Dimension.SOURCE);
		List<CertificateSheet.Share> funds = this.partners.get(certificate.project(), certificate.partner())
			.coFinancing()
			.funds()
			.keySet()
			.stream()
			.map((fund) -> new CertificateSheet.Share(fund, sources.row(fund).certified()))
			.toList();
		return new CertificateSheet(certificate.number(), certificate.partner(), certificate.reportNumber(),
				certificate.period(), certificate.issuedAt(), total.declared(), total.of(Measure.DEDUCTED_CONTROL),
				total.of(Measure.PARKED_CONTROL), total.certified(), funds,
				sources.row(CoFinancing.PARTNER).certified());
	}

}
