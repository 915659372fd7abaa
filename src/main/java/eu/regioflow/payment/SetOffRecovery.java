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
 * The managing authority sets what a project owes off against a payment.
 */
@UseCase(Permission.SET_OFF_RECOVERY)
public class SetOffRecovery {

	private final Access access;

	private final Payments payments;

	private final Recoveries recoveries;

	private final SetOffs setOffs;

	SetOffRecovery(Access access, Payments payments, Recoveries recoveries, SetOffs setOffs) {
		this.access = access;
		this.payments = payments;
		this.recoveries = recoveries;
		this.setOffs = setOffs;
	}

	/**
	 * Sets it off as of today.
	 * @param version of the recovery that the writer saw, empty when they did not say
	 * @throws Refusal when the payment is of another fund, or the amount above what is
	 * owed or what is left to authorise
	 */
	public Recovery setOff(UUID id, Optional<Long> version, UUID payment, Money amount) {
		String project = this.recoveries.findProject(id).orElseThrow(Refusal::notFound);
		this.access.require(Permission.SET_OFF_RECOVERY, Scope.project(project));
		if (payment == null) {
			throw Refusal.invalid("set-off-payment-missing");
		}
		if (amount == null) {
			throw Refusal.invalid("amount-missing");
		}
		Payment locked = this.payments.lock(payment)
			.filter((found) -> found.project().equals(project))
			.orElseThrow(() -> Refusal.invalid("set-off-payment-missing"));
		Recovery recovery = this.recoveries.getLocked(id);
		recovery.requireVersion(version);
		this.setOffs.ofRecovery(recovery, locked, amount);
		return recovery;
	}

}
