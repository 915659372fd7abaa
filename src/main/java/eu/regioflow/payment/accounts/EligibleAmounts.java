package eu.regioflow.payment.accounts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import eu.regioflow.audit.Correction;
import eu.regioflow.expenditure.ReportTerms;
import eu.regioflow.expenditure.Terms;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.LegalStatus;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.partnership.Share;
import eu.regioflow.payment.Payment;
import eu.regioflow.payment.PaymentPlaces;

import eu.regioflow.programme.CostCategory;

import org.springframework.stereotype.Component;

/**
 * Reads from the ledger what a payment or a correction declares for one fund: the fund's
 * amount and that part of the partners' own that stands beside it. Where several funds
 * support a partner, its own part is split over them in proportion. A partner that the
 * fund does not support declares nothing.
 */
@Component
class EligibleAmounts {

	private static final List<CostCategory> SIMPLIFIED = List.of(CostCategory.UNIT_COSTS, CostCategory.LUMP_SUMS);

	private final PaymentPlaces places;

	private final Partners partners;

	private final Ledger ledger;

	private final ReportTerms terms;

	EligibleAmounts(PaymentPlaces places, Partners partners, Ledger ledger, ReportTerms terms) {
		this.terms = terms;
		this.places = places;
		this.partners = partners;
		this.ledger = ledger;
	}

	/** What was verified of what the payment is for. */
	Eligible of(Payment payment) {
		Eligible sum = Eligible.NONE;
		for (boolean isPublic : List.of(true, false)) {
			List<UUID> reports = reports(payment, isPublic);
			Slice slice = Slice.project(payment.project()).reports(reports);
			sum = sum.plus(eligible(slice, Balance::verified, payment.fund(), isPublic));
		}
		return sum;
	}

	/** What the correction takes back, below zero. */
	Eligible of(Correction correction, String fund) {
		Slice slice = Slice.project(correction.project()).causes(List.of(correction.id()));
		boolean isPublic = isPublic(this.partners.get(correction.project(), correction.partner()));
		return eligible(slice, Balance::corrected, fund, isPublic).negated();
	}

	private List<UUID> reports(Payment payment, boolean isPublic) {
		List<Integer> alike = this.partners.findByProjectOrderByNumber(payment.project())
			.stream()
			.filter((partner) -> isPublic(partner) == isPublic)
			.map(Partner::number)
			.toList();
		List<Posting.Place> places = this.places.of(payment)
			.stream()
			.filter((place) -> alike.contains(place.partner()))
			.toList();
		Map<UUID, Terms> terms = this.terms.at(payment.project(), places);
		return places.stream()
			.map(Posting.Place::report)
			.filter((report) -> terms.get(report).financing().isSupportedBy(payment.fund()))
			.toList();
	}

	private static boolean isPublic(Partner partner) {
		return partner.legalStatus() == LegalStatus.PUBLIC;
	}

	private Eligible eligible(Slice slice, Function<Balance, Money> measure, String fund, boolean isPublic) {
		return eligible(this.ledger.breakdown(slice, Dimension.SHARE), this.ledger.breakdown(slice, Dimension.CATEGORY),
				measure, fund, isPublic);
	}

	static Eligible eligible(Breakdown byShare, Breakdown byCategory, Function<Balance, Money> measure, String fund,
			boolean isPublic) {
		Eligible sum = Eligible.NONE;
		for (BudgetPart part : BudgetPart.values()) {
			// unit costs and lump sums are no costs of a small project fund
			Money simplified = (part == BudgetPart.SMALL_PROJECTS) ? Money.ZERO : Money
				.sum(SIMPLIFIED.stream().map((category) -> measure.apply(byCategory.row(category))).toList());
			sum = sum.plus(eligible(shares(part, byShare, measure), simplified, fund, isPublic));
		}
		return sum;
	}

	private static Map<String, Money> shares(BudgetPart part, Breakdown byShare, Function<Balance, Money> measure) {
		Map<String, Money> shares = new LinkedHashMap<>();
		for (String key : byShare.keys()) {
			Share share = Share.ofKey(key);
			if (share.part() == part) {
				shares.put(share.source(), measure.apply(byShare.row(key)));
			}
		}
		return shares;
	}

	private static Eligible eligible(Map<String, Money> bySource, Money whole, String fund, boolean isPublic) {
		List<String> funds = new ArrayList<>(bySource.keySet());
		funds.remove(CoFinancing.PARTNER);
		int place = funds.indexOf(fund);
		if (place < 0) {
			return Eligible.NONE;
		}
		List<BigDecimal> weights = funds.stream().map((one) -> bySource.get(one).amount().abs()).toList();
		Money union = bySource.get(fund);
		Money own = bySource.getOrDefault(CoFinancing.PARTNER, Money.ZERO).allocate(weights).get(place);
		Money simplified = whole.allocate(weights).get(place);
		return new Eligible(union.plus(own), union, isPublic ? union.plus(own) : union, simplified);
	}

}
