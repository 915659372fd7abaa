package eu.regioflow.partnership;

/**
 * What a source bears of one part of a partner's budget.
 *
 * @param source a fund, or {@link CoFinancing#PARTNER}
 */
public record Share(BudgetPart part, String source) {

	/** A share of the management budget. */
	public static Share of(String source) {
		return new Share(BudgetPart.MANAGEMENT, source);
	}

	/** Reads the key of a row that is broken down by part and source. */
	public static Share ofKey(String key) {
		String fund = BudgetPart.SMALL_PROJECTS.code() + " ";
		return key.startsWith(fund) ? new Share(BudgetPart.SMALL_PROJECTS, key.substring(fund.length())) : of(key);
	}

	/** Such as {@code ERDF}, or {@code SPF ERDF} of the small project fund. */
	public String key() {
		return (this.part.code() != null) ? this.part.code() + " " + this.source : this.source;
	}

}
