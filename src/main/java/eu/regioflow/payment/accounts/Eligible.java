package eu.regioflow.payment.accounts;

import eu.regioflow.money.Money;

/**
 * Amounts as they are declared to the Commission, in EUR.
 *
 * @param total eligible, from whatever source
 * @param union of it, from the fund
 * @param publicMoney of it, from the fund and from public partners
 */
public record Eligible(Money total, Money union, Money publicMoney) {

	static final Eligible NONE = new Eligible(Money.ZERO, Money.ZERO, Money.ZERO);

	Eligible plus(Eligible other) {
		return new Eligible(this.total.plus(other.total), this.union.plus(other.union),
				this.publicMoney.plus(other.publicMoney));
	}

	Eligible negated() {
		return new Eligible(this.total.negated(), this.union.negated(), this.publicMoney.negated());
	}

}
