package eu.regioflow.budget.web;

import java.util.Locale;

import eu.regioflow.ledger.Dimension;
import eu.regioflow.refusal.Refusal;

/**
 * The ways in which the budget can be divided.
 */
public enum BudgetView {

	CATEGORY(Dimension.CATEGORY), PARTNER(Dimension.PARTNER), PERIOD(Dimension.PERIOD), FUND(Dimension.SOURCE);

	private final Dimension dimension;

	BudgetView(Dimension dimension) {
		this.dimension = dimension;
	}

	Dimension dimension() {
		return this.dimension;
	}

	/** As it stands in an address. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	static BudgetView of(String key) {
		for (BudgetView view : values()) {
			if (view.key().equals(key)) {
				return view;
			}
		}
		throw Refusal.notFound();
	}

}
