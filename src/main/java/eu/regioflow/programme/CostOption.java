package eu.regioflow.programme;

import java.util.Map;

import eu.regioflow.money.ForeignMoney;
import eu.regioflow.money.Money;

/**
 * A unit cost or lump sum that a programme lays down, so that nobody has to prove what it
 * cost.
 *
 * @param category its own, or {@link CostCategory#UNIT_COSTS} where a unit covers
 * several; only a unit cost of one category enters the base of a flat rate
 * @param name in English
 * @param translations its name in other languages by their two-letter codes
 * @param amount EUR of one unit or of the lump sum
 * @param foreign the same in another currency, or null
 * @param phase when a lump sum falls due; null for a unit cost
 * @param counted whether a lump sum is counted, such as one for each policy instrument
 */
public record CostOption(String code, Kind kind, CostCategory category, String name, Map<String, String> translations,
		Money amount, ForeignMoney foreign, Phase phase, boolean counted) {

	/** What it is. */
	public enum Kind {

		UNIT_COST, LUMP_SUM

	}

	/** When a lump sum falls due. */
	public enum Phase {

		PREPARATION, IMPLEMENTATION, CLOSURE

	}

	/**
	 * The name in this language, a two-letter code; the English one where there is no
	 * other.
	 */
	public String name(String language) {
		return this.translations.getOrDefault(language, this.name);
	}

	/** Whether there can be more than one of it. */
	public boolean isCountable() {
		return this.kind == Kind.UNIT_COST || this.counted;
	}

}
