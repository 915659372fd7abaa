package eu.regioflow.control;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import eu.regioflow.expenditure.ReportTerms;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Slice;
import eu.regioflow.partnership.CoFinancing;

import org.springframework.stereotype.Component;

/**
 * Puts together what is told of a certificate, from the ledger.
 */
@Component
public class CertificateSheets {

	private final Ledger ledger;

	private final ReportTerms terms;

	private final Certificates certificates;

	CertificateSheets(Ledger ledger, ReportTerms terms, Certificates certificates) {
		this.ledger = ledger;
		this.terms = terms;
		this.certificates = certificates;
	}

	/** Every certificate of a report, the first one first. */
	public List<CertificateSheet> all(UUID report) {
		List<Certificate> issues = this.certificates.findByReportOrderByIssue(report);
		List<CertificateSheet> sheets = new ArrayList<>();
		for (Certificate certificate : issues) {
			sheets.add(sheet(certificate,
					(certificate.issue() < issues.size()) ? issues.get(certificate.issue()).number() : null));
		}
		return sheets;
	}

	/** The certificate that holds, with its figures. */
	public CertificateSheet of(Certificate certificate) {
		return sheet(certificate, null);
	}

	private CertificateSheet sheet(Certificate certificate, String supersededBy) {
		Slice slice = Slice.partner(certificate.project(), certificate.partner()).report(certificate.report());
		Slice own = slice.cause(certificate.id());
		Balance total = this.ledger.breakdown(own, Dimension.CATEGORY).total();
		Breakdown sources = this.ledger.breakdown(own, Dimension.SOURCE);
		List<CertificateSheet.Share> funds = this.terms.of(certificate.project(), certificate.report())
			.financing()
			.funds()
			.stream()
			.map((fund) -> new CertificateSheet.Share(fund, sources.row(fund).certified()))
			.toList();
		return new CertificateSheet(certificate.number(), certificate.partner(), certificate.reportNumber(),
				certificate.period(), certificate.issue(), certificate.issuedAt(), certificate.reopenedAt(),
				certificate.reopeningReason(), supersededBy,
				this.ledger.breakdown(slice, Dimension.CATEGORY).total().declared(), total.of(Measure.DEDUCTED_CONTROL),
				total.of(Measure.PARKED_CONTROL), total.certified(), funds,
				sources.row(CoFinancing.PARTNER).certified());
	}

}
