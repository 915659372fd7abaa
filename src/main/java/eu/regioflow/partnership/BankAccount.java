package eu.regioflow.partnership;

import java.util.Locale;

import com.prowidesoftware.swift.model.BIC;
import com.prowidesoftware.swift.model.IBAN;
import eu.regioflow.refusal.Refusal;

/**
 * An account that can be paid to by a credit transfer.
 *
 * @param iban ISO 13616, without spaces, its check digits right
 * @param bic ISO 9362, or null where the IBAN is enough
 */
public record BankAccount(String iban, String bic) {

	/**
	 * Reads what people write, with spaces and small letters.
	 * @param bic may be null or blank
	 * @throws Refusal {@code iban-invalid} where length, country or check digits are
	 * wrong, {@code bic-invalid}
	 */
	public static BankAccount read(String iban, String bic) {
		String account = compact(iban);
		String bank = compact(bic);
		if (!new IBAN(account).isValid()) {
			throw Refusal.invalid("iban-invalid", shortened(account));
		}
		if (!bank.isEmpty() && !new BIC(bank).isValid()) {
			throw Refusal.invalid("bic-invalid", shortened(bank));
		}
		return new BankAccount(account, bank.isEmpty() ? null : bank);
	}

	private static String compact(String typed) {
		return (typed != null) ? typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT) : "";
	}

	private static String shortened(String text) {
		return (text.length() > 40) ? text.substring(0, 40) + "…" : text;
	}

}
