package eu.regioflow.payment;

import java.util.UUID;

/**
 * By which a bank names a transfer: what people can read where ISO 20022 and the SEPA
 * take it (at most 35 characters of the basic Latin set), else the id.
 */
final class BankReference {

	private static final String TAKEN = "[A-Za-z0-9?:().,'+ -]{1,35}";

	private BankReference() {
	}

	static String of(String readable, UUID id) {
		return readable.matches(TAKEN) ? readable : id.toString().replace("-", "");
	}

}
