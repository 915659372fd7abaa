package eu.regioflow.partnership;

import eu.regioflow.programme.CostCategory;

/**
 * What a partner's budget consists of: its management budget, and a small project fund
 * that is financed by rates of its own (Reg 2021/1059 Art 25).
 */
public enum BudgetPart {

	MANAGEMENT(null, ""), SMALL_PROJECTS("SPF", "smallProjectFund.");

	private final String code;

	private final String place;

	BudgetPart(String code, String place) {
		this.code = code;
		this.place = place;
	}

	/** To which part costs of a category belong. */
	public static BudgetPart of(CostCategory category) {
		return (category == CostCategory.SPF) ? SMALL_PROJECTS : MANAGEMENT;
	}

	/** As what the ledger knows it; null for the management budget. */
	public String code() {
		return this.code;
	}

	/** Where a field of this part stands in what somebody states. */
	public String place(String column) {
		return this.place + column;
	}

}
