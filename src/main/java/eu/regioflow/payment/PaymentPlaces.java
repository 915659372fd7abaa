package eu.regioflow.payment;

import java.util.List;

import eu.regioflow.audit.Correction;
import eu.regioflow.audit.Corrections;
import eu.regioflow.control.Certificates;
import eu.regioflow.ledger.Posting;

import org.springframework.stereotype.Component;

/**
 * Where in the ledger stands what a payment is for: the certified reports that a project
 * report gathers, the partners' shares of a lump sum, or what a correction gives back.
 */
@Component
public class PaymentPlaces {

	private final Certificates certificates;

	private final LumpSumClaims lumpSums;

	private final Corrections corrections;

	PaymentPlaces(Certificates certificates, LumpSumClaims lumpSums, Corrections corrections) {
		this.corrections = corrections;
		this.certificates = certificates;
		this.lumpSums = lumpSums;
	}

	/** By partner and report. */
	public List<Posting.Place> of(Payment payment) {
		if (payment.lumpSumClaim() != null) {
			return this.lumpSums.findById(payment.lumpSumClaim())
				.orElseThrow()
				.shares()
				.stream()
				.map((share) -> new Posting.Place(payment.project(), share.partner(), share.id(), share.period()))
				.toList();
		}
		if (payment.correction() != null) {
			Correction correction = this.corrections.findByIdIn(List.of(payment.correction())).get(0);
			return List.of(new Posting.Place(payment.project(), correction.partner(), correction.postedAs(),
					payment.period()));
		}
		return this.certificates.findByProjectReportOrderByPartnerAscReportNumberAsc(payment.projectReport())
			.stream()
			.map((certificate) -> new Posting.Place(certificate.project(), certificate.partner(), certificate.report(),
					certificate.period()))
			.toList();
	}

}
