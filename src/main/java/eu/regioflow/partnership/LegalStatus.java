package eu.regioflow.partnership;

import java.util.Locale;

/**
 * The legal status that decides the co-financing rate.
 */
public enum LegalStatus {

	PUBLIC, PRIVATE_NON_PROFIT, PRIVATE;

	/** The form of project data and decision tables: {@code private-non-profit}. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Reads {@link #key()}. */
	public static LegalStatus ofKey(String key) {
		return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
