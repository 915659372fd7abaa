package eu.regioflow.payment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import eu.regioflow.audit.Audits;
import eu.regioflow.audit.Corrections;
import eu.regioflow.control.Certificate;
import eu.regioflow.control.Certificates;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.verification.VerificationEvent;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes the payments of a project report back when its verification is re-opened, in the
 * very transaction; refuses the re-opening where something rests on them.
 */
@Component
class TakePaymentsBack {

	private final Payments payments;

	private final Certificates certificates;

	private final Audits audits;

	private final Corrections corrections;

	private final ApplicationEventPublisher events;

	TakePaymentsBack(Payments payments, Certificates certificates, Audits audits, Corrections corrections,
			ApplicationEventPublisher events) {
		this.payments = payments;
		this.certificates = certificates;
		this.audits = audits;
		this.corrections = corrections;
		this.events = events;
	}

	@EventListener
	void on(VerificationEvent event) {
		if (event.kind() != VerificationEvent.Kind.REOPENED) {
			return;
		}
		// in this order everywhere: audits, then payments
		this.audits.lockAll(event.project());
		List<Payment> all = this.payments.lockOf(event.report());
		requireNoCorrection(event);
		for (Payment payment : all) {
			Money verified = payment.verified();
			payment.takeBack();
			if (verified.isPositive()) {
				this.payments.save(payment);
				this.events.publishEvent(
						PaymentEvent.of(PaymentEvent.Kind.TAKEN_BACK, payment, null, Map.of("verified", verified)));
			}
		}
	}

	private void requireNoCorrection(VerificationEvent event) {
		Set<UUID> gathered = this.certificates.findByProjectReportOrderByPartnerAscReportNumberAsc(event.report())
			.stream()
			.map(Certificate::report)
			.collect(Collectors.toSet());
		this.corrections.findByProjectOrderByReference(event.project())
			.stream()
			.filter((correction) -> gathered.contains(correction.report()))
			.findFirst()
			.ifPresent((correction) -> {
				throw Refusal.conflict("verification-corrected", correction.reference());
			});
	}

}
