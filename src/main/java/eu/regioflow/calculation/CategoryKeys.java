package eu.regioflow.calculation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.programme.CostCategory;

/**
 * The names of cost categories in the calculations, such as {@code unitCosts}.
 */
public final class CategoryKeys {

	private static final Map<CostCategory, String> KEYS = new EnumMap<>(
			Map.of(CostCategory.STAFF, "staff", CostCategory.OFFICE, "office", CostCategory.TRAVEL, "travel",
					CostCategory.EXTERNAL, "external", CostCategory.EQUIPMENT, "equipment", CostCategory.INFRASTRUCTURE,
					"infrastructure", CostCategory.OTHER, "other", CostCategory.UNIT_COSTS, "unitCosts",
					CostCategory.LUMP_SUMS, "lumpSums", CostCategory.SPF, "spf"));

	private CategoryKeys() {
	}

	/** Key by category, in the categories' order; preparation is one of the lump sums. */
	public static Map<CostCategory, String> all() {
		return Collections.unmodifiableMap(KEYS);
	}

	/** The key of a category. */
	public static String of(CostCategory category) {
		return KEYS.get(category);
	}

	/** The category of a key. */
	public static Optional<CostCategory> category(String key) {
		return KEYS.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().equals(key))
			.map(Map.Entry::getKey)
			.findFirst();
	}

	/**
	 * An amount for every key, in the categories' order; what has none gets the other.
	 */
	public static <T> Map<String, T> keyed(Map<CostCategory, T> amounts, T otherwise) {
		Map<String, T> keyed = new LinkedHashMap<>();
		KEYS.forEach((category, key) -> keyed.put(key, amounts.getOrDefault(category, otherwise)));
		return keyed;
	}

}
