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
	SOURCE("source", Side.SOURCE, Posting::source);

	private final String column;

	private final Side side;

	private final Function<Posting, String> key;

	Dimension(String column, Side side, Function<Posting, String> key) {
		this.column = column;
		this.side = side;
		this.key = key;
	}

	String column() {
		return this.column;
	}

	Side side() {
		return this.side;
	}

	String keyOf(Posting posting) {
		return this.key.apply(posting);
	}

}
