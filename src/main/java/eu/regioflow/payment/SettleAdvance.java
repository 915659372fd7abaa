package eu.regioflow.payment;

import java.util.Optional;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;

/**
 * The managing authority settles a paid advance against a payment of its fund.
 */
@UseCase(Permission.SETTLE_ADVANCE)
public class SettleAdvance {

	private final Access access;

	private final Advances advances;

	private final Payments payments;

	private final SetOffs setOffs;

	SettleAdvance(Access access, Advances advances, Payments payments, SetOffs setOffs) {
		this.access = access;
		this.advances = advances;
		this.payments = payments;
		this.setOffs = setOffs;
	}

	/**
	 * Settles an amount as of today.
	 * @param version of the advance that the writer saw, empty when they did not say
	 * @throws Refusal when the payment is of another fund, or the amount above what is
	 * left of the advance or of the payment
	 */
	public Advance settle(UUID id, Optional<Long> version, UUID payment, Money amount) {
		String project = this.advances.findProject(id).orElseThrow(Refusal::notFound);
		this.access.require(Permission.SETTLE_ADVANCE, Scope.project(project));
		if (payment == null) {
			throw Refusal.invalid("set-off-payment-missing");
		}
		if (amount == null) {
			throw Refusal.invalid("amount-missing");
		}
		Payment locked = this.payments.lock(payment)
			.filter((found) -> found.project().equals(project))
			.orElseThrow(() -> Refusal.invalid("set-off-payment-missing"));
		Advance advance = this.advances.getLocked(id);
		advance.requireVersion(version);
		this.setOffs.ofAdvance(advance, locked, amount);
		return advance;
	}

}
