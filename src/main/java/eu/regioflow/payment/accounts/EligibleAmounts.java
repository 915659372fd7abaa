package eu.regioflow.payment.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import eu.regioflow.audit.Correction;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.LegalStatus;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.payment.Payment;
import eu.regioflow.payment.PaymentPlaces;

import org.springframework.stereotype.Component;

/**
 * Reads from the ledger what a payment or a correction declares for one fund: the fund's
 * amount and that part of the partners' own that stands beside it. Where several funds
 * support a partner, its own part is split over them in proportion. A partner that the
 * fund does not support declares nothing.
 */
@Component
class EligibleAmounts {

	private static final Percentage NONE = Percentage.of("0");

	private final PaymentPlaces places;

	private final Partners partners;

	private final Ledger ledger;

	EligibleAmounts(PaymentPlaces places, Partners partners, Ledger ledger) {
		this.places = places;
		this.partners = partners;
		this.ledger = ledger;
	}

	/** What was verified of what the payment is for. */
	Eligible of(Payment payment) {
		Eligible sum = Eligible.NONE;
		for (boolean isPublic : List.of(true, false)) {
			List<UUID> reports = reports(payment, isPublic);
			Breakdown bySource = this.ledger.breakdown(Slice.project(payment.project()).reports(reports),
					Dimension.SOURCE);
			sum = sum.plus(eligible(bySource, Balance::verified, payment.fund(), isPublic));
		}
		return sum;
	}

	/** What the correction takes back, below zero. */
	Eligible of(Correction correction, String fund) {
		Breakdown bySource = this.ledger.breakdown(Slice.project(correction.project()).causes(List.of(correction.id())),
				Dimension.SOURCE);
		boolean isPublic = isPublic(this.partners.get(correction.project(), correction.partner()));
		return eligible(bySource, Balance::corrected, fund, isPublic).negated();
	}

	private List<UUID> reports(Payment payment, boolean isPublic) {
		List<Partner> supported = this.partners.findByProjectOrderByNumber(payment.project())
			.stream()
			.filter((partner) -> !partner.coFinancing().rates().getOrDefault(payment.fund(), NONE).isZero())
			.filter((partner) -> isPublic(partner) == isPublic)
			.toList();
		return this.places.of(payment)
			.stream()
			.filter((place) -> supported.stream().anyMatch((partner) -> partner.number() == place.partner()))
			.map(Posting.Place::report)
			.toList();
	}

	private static boolean isPublic(Partner partner) {
		return partner.legalStatus() == LegalStatus.PUBLIC;
	}

	private static Eligible eligible(Breakdown bySource, Function<Balance, Money> measure, String fund,
			boolean isPublic) {
		List<String> funds = new ArrayList<>(bySource.keys());
		funds.remove(CoFinancing.PARTNER);
		if (!funds.contains(fund)) {
			return Eligible.NONE;
		}
		Money union = measure.apply(bySource.row(fund));
		Money own = measure.apply(bySource.row(CoFinancing.PARTNER))
			.allocate(funds.stream().map((one) -> measure.apply(bySource.row(one)).amount()).toList())
			.get(funds.indexOf(fund));
		return new Eligible(union.plus(own), union, isPublic ? union.plus(own) : union);
	}

}
