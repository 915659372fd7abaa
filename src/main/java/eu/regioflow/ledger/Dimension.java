package eu.regioflow.ledger;

import java.util.function.Function;

/**
 * What the rows of a {@link Breakdown} stand for.
 */
public enum Dimension {

	PROJECT("project", Side.COST, Posting::project), CATEGORY("category", Side.COST, Posting::category),
	PARTNER("partner", Side.COST, (posting) -> String.valueOf(posting.partner())),
	PERIOD("period", Side.COST, (posting) -> String.valueOf(posting.period())),
	REPORT("report", Side.COST, (posting) -> String.valueOf(posting.report())),
	/**
	 * Unit costs and lump sums by code; all that is none of them under {@link #NOTHING}.
	 */
	COST_OPTION("coalesce(cost_option, '')", Side.COST, (posting) -> orNothing(posting.detail().option())),
	/** By number; all that is part of no investment under {@link #NOTHING}. */
	INVESTMENT("coalesce(investment::text, '')", Side.COST, (posting) -> orNothing(posting.detail().investment())),
	/** Project and period, such as {@code PGI06030 1}. */
	PROJECT_PERIOD("concat_ws(' ', project, period)", Side.COST,
			(posting) -> posting.project() + " " + posting.period()),
	/** Project, partner and period, such as {@code PGI06030 3 1}. */
	PARTNER_PERIOD("concat_ws(' ', project, partner, period)", Side.COST,
			(posting) -> posting.project() + " " + posting.partner() + " " + posting.period()),
	/** Project, partner and category, such as {@code PGI06030 3 STAFF}. */
	PARTNER_CATEGORY("concat_ws(' ', project, partner, category)", Side.COST,
			(posting) -> posting.project() + " " + posting.partner() + " " + posting.category()),
	/** Period and category, such as {@code 1 STAFF}. */
	PERIOD_CATEGORY("concat_ws(' ', period, category)", Side.COST,
			(posting) -> posting.period() + " " + posting.category()),
	SOURCE("source", Side.SOURCE, Posting::source),
	/** Sources, those of a small project fund apart, such as {@code SPF ERDF}. */
	SHARE("concat_ws(' ', category, source)", Side.SOURCE,
			(posting) -> (posting.category() != null) ? posting.category() + " " + posting.source() : posting.source());

	/** The key of what has no value of a dimension. */
	public static final String NOTHING = "";

	private final String column;

	private final Side side;

	private final Function<Posting, String> key;

	Dimension(String column, Side side, Function<Posting, String> key) {
		this.column = column;
		this.side = side;
		this.key = key;
	}

	private static String orNothing(Object value) {
		return (value != null) ? value.toString() : NOTHING;
	}

	String column() {
		return this.column;
	}

	Side side() {
		return this.side;
	}

	/** The row that a posting belongs to. */
	public String keyOf(Posting posting) {
		return this.key.apply(posting);
	}

}
