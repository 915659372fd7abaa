package eu.regioflow.payment;

import java.util.UUID;

/**
 * Where an advance belongs, without its state.
 */
public record AdvancePlace(UUID advance, String project, int number) {

	/**
	 * By which people and banks name the advance, such as {@code PGI06030-ADVANCE-1};
	 * never two alike, and never like an instalment's; at most 35 characters.
	 */
	public String reference() {
		return BankReference.of("%s-ADVANCE-%d".formatted(this.project, this.number), this.advance);
	}

}
