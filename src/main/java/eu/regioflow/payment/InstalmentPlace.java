package eu.regioflow.payment;

import java.util.UUID;

/**
 * Where an instalment belongs, without its payment's state.
 */
public record InstalmentPlace(UUID payment, int number, UUID instalment, String project, int period, String fund) {

	/**
	 * By which people and banks name the instalment, such as {@code PGI06030-1-ERDF-2}:
	 * project, period, fund, number. Never two alike; at most 35 characters.
	 */
	public String reference() {
		return BankReference.of("%s-%d-%s-%d".formatted(this.project, this.period, this.fund, this.number),
				this.instalment);
	}

}
