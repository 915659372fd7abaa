package eu.regioflow.payment.accounts;

import eu.regioflow.money.Money;

/**
 * Amounts as they are declared to the Commission, in EUR.
 *
 * @param total eligible, from whatever source
 * @param union of it, from the fund
 * @param publicMoney of it, from the fund and from public partners
 * @param simplified of the total, by unit costs and lump sums (Reg. (EU) 2021/1060 Art.
 * 94)
 */
public record Eligible(Money total, Money union, Money publicMoney, Money simplified) {

	static final Eligible NONE = new Eligible(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

	Eligible plus(Eligible other) {
		return new Eligible(this.total.plus(other.total), this.union.plus(other.union),
				this.publicMoney.plus(other.publicMoney), this.simplified.plus(other.simplified));
	}

	Eligible minus(Eligible other) {
		return plus(other.negated());
	}

	Eligible negated() {
		return new Eligible(this.total.negated(), this.union.negated(), this.publicMoney.negated(),
				this.simplified.negated());
	}

}
