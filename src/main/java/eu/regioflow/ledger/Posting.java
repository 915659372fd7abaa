package eu.regioflow.ledger;

import java.util.UUID;

import eu.regioflow.money.Money;

/**
 * One amount that one phase asserts.
 *
 * @param report null where the amount belongs to no report, as a plan does
 * @param category of a cost; on the source side only {@code SPF}, where a share of a
 * small project fund is borne, and else null
 * @param detail of the category; {@link CostDetail#NONE} on the source side
 * @param item the line that was deducted or parked, else null
 * @param source on the source side only
 * @param amount EUR, signed
 */
public record Posting(String project, int partner, UUID report, int period, Side side, String category,
		Component component, CostDetail detail, String item, String source, Measure measure, Money amount) {

	/** The same amount taken away. */
	public Posting negated() {
		return new Posting(this.project, this.partner, this.report, this.period, this.side, this.category,
				this.component, this.detail, this.item, this.source, this.measure, this.amount.negated());
	}

	/** The same with another amount. */
	public Posting of(Money other) {
		return new Posting(this.project, this.partner, this.report, this.period, this.side, this.category,
				this.component, this.detail, this.item, this.source, this.measure, other);
	}

	/** Where a posting belongs: a partner's report in a period. */
	public record Place(String project, int partner, UUID report, int period) {

		/** A cost of a category. */
		public Posting cost(String category, Component component, Measure measure, Money amount) {
			return cost(category, component, null, measure, amount);
		}

		/** A cost of one line of a category. */
		public Posting cost(String category, Component component, String item, Measure measure, Money amount) {
			return cost(category, component, CostDetail.NONE, item, measure, amount);
		}

		/** A cost of one detail of a category, or of one line of it. */
		public Posting cost(String category, Component component, CostDetail detail, String item, Measure measure,
				Money amount) {
			return new Posting(this.project, this.partner, this.report, this.period, Side.COST, category, component,
					detail, item, null, measure, amount);
		}

		/** What a fund or the partner bears. */
		public Posting source(String source, Measure measure, Money amount) {
			return source(null, source, measure, amount);
		}

		/**
		 * The same of a part of the budget that is financed on its own.
		 * @param part its code, or null
		 */
		public Posting source(String part, String source, Measure measure, Money amount) {
			return new Posting(this.project, this.partner, this.report, this.period, Side.SOURCE, part, null,
					CostDetail.NONE, null, source, measure, amount);
		}

	}

}
