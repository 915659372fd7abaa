package eu.regioflow.payment;

import java.util.UUID;

/**
 * Where an instalment belongs, without its payment's state.
 *
 * @param lumpSum the code of the lump sum that it is for; null for anything else
 * @param correction the reference of the correction that it is for; null for anything
 * else
 */
public record InstalmentPlace(UUID payment, int number, UUID instalment, String project, int period, String lumpSum,
		String fund, String correction) {

	/**
	 * By which people and banks name the instalment, such as {@code PGI06030-1-ERDF-2}:
	 * project, period or lump sum, or correction, then fund and number. Never two alike;
	 * at most 35 characters.
	 */
	public String reference() {
		return BankReference.of("%s-%s-%d".formatted(subject(), this.fund, this.number), this.instalment);
	}

	private String subject() {
		return (this.correction != null) ? this.correction : "%s-%s".formatted(this.project,
				(this.lumpSum != null) ? this.lumpSum.replace('_', '-') : String.valueOf(this.period));
	}

}
