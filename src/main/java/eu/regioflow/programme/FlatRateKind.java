package eu.regioflow.programme;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The flat rates that a programme may offer, in the order in which they are computed:
 * staff, travel, office, other (Reg 2021/1059 Art 38–41, Reg 2021/1060 Art 54–56).
 */
public enum FlatRateKind {

	/** Of the other direct costs; travel counts only where it is real. */
	STAFF("staff", CostCategory.STAFF, CostCategory.TRAVEL, CostCategory.EXTERNAL, CostCategory.EQUIPMENT,
			CostCategory.INFRASTRUCTURE),

	TRAVEL_ON_STAFF("travelOnStaff", CostCategory.TRAVEL, CostCategory.STAFF),

	OFFICE_ON_STAFF("officeOnStaff", CostCategory.OFFICE, CostCategory.STAFF),

	OFFICE_ON_DIRECT("officeOnDirect", CostCategory.OFFICE, CostCategory.STAFF, CostCategory.TRAVEL,
			CostCategory.EXTERNAL, CostCategory.EQUIPMENT, CostCategory.INFRASTRUCTURE),

	/** Instead of every other category of real costs. */
	OTHER_ON_STAFF("otherOnStaff", CostCategory.OTHER, CostCategory.STAFF);

	private static final Set<CostCategory> REAL_COSTS_BESIDE_STAFF = EnumSet.of(CostCategory.OFFICE,
			CostCategory.TRAVEL, CostCategory.EXTERNAL, CostCategory.EQUIPMENT, CostCategory.INFRASTRUCTURE,
			CostCategory.OTHER, CostCategory.UNIT_COSTS);

	private final String key;

	private final CostCategory category;

	private final Set<CostCategory> base;

	FlatRateKind(String key, CostCategory category, CostCategory... base) {
		this.key = key;
		this.category = category;
		this.base = EnumSet.noneOf(CostCategory.class);
		this.base.addAll(Set.of(base));
	}

	/** The kind of this key, such as {@code officeOnStaff}. */
	public static Optional<FlatRateKind> ofKey(String key) {
		return Stream.of(values()).filter((kind) -> kind.key.equals(key)).findFirst();
	}

	/** The name in the public API, such as {@code officeOnStaff}. */
	public String key() {
		return this.key;
	}

	/** The category that is computed. */
	public CostCategory category() {
		return this.category;
	}

	/** The categories on whose sum it is computed. */
	public Set<CostCategory> base() {
		return EnumSet.copyOf(this.base);
	}

	/** The categories whose real costs it takes the place of. */
	public Set<CostCategory> replaced() {
		return (this == OTHER_ON_STAFF) ? EnumSet.copyOf(REAL_COSTS_BESIDE_STAFF) : EnumSet.of(this.category);
	}

}
