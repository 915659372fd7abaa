package eu.regioflow.budget;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.money.Money;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.Contributions;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * One source of a partner's own share.
 *
 * @param name of who gives; empty for the partner itself
 * @param own whether it is the partner itself
 * @param amount EUR
 */
public record Contribution(String name, boolean own, Status status, Money amount) {

	/** How many a partner may state. */
	static final int MOST = 25;

	private static final int NAME_LENGTH = 255;

	/** What kind of money it is. */
	public enum Status {

		PUBLIC,
		/** Public money that comes without a decision of its own. */
		AUTOMATIC_PUBLIC, PRIVATE

	}

	public Contribution {
		name = (name != null) ? name.strip() : "";
	}

	/**
	 * Lets only contributions pass of which exactly one is the partner's own; none at all
	 * means that nothing is known of where the share comes from.
	 * @param part of the budget that they belong to
	 * @throws Refusal {@code bad-contributions} with every bad place
	 */
	static List<Contribution> checked(BudgetPart part, List<Contribution> contributions) {
		List<LocatedError> errors = new ArrayList<>();
		long own = contributions.stream().filter(Contribution::own).count();
		if (!contributions.isEmpty() && own != 1) {
			errors.add(LocatedError.at(0, part.place("own"), String.valueOf(own), "contribution-own-once"));
		}
		if (contributions.size() > MOST) {
			errors.add(LocatedError.at(0, part.place("contributions"), String.valueOf(contributions.size()),
					"too-many-contributions", MOST));
		}
		for (int i = 0; i < contributions.size(); i++) {
			contributions.get(i).check(i + 1, part, errors);
		}
		if (!errors.isEmpty()) {
			throw Refusal.invalid("bad-contributions", errors, errors.size());
		}
		return contributions;
	}

	private void check(int row, BudgetPart part, List<LocatedError> errors) {
		if (this.status == null) {
			errors.add(LocatedError.at(row, part.place("status"), "", "contribution-incomplete"));
		}
		if (this.own && this.status == Status.AUTOMATIC_PUBLIC) {
			errors.add(LocatedError.at(row, part.place("status"), this.status.name(), "contribution-own-automatic"));
		}
		if (!this.own && this.name.isEmpty()) {
			errors.add(LocatedError.at(row, part.place("name"), "", "contribution-incomplete"));
		}
		if (this.name.length() > NAME_LENGTH) {
			errors.add(LocatedError.at(row, part.place("name"), this.name.substring(0, 40) + "…",
					"budget-text-too-long", NAME_LENGTH));
		}
		if (this.amount == null || this.amount.isNegative() || !this.amount.isWithinLimit()) {
			errors.add(LocatedError.at(row, part.place("amount"), String.valueOf(this.amount), "budget-number",
					Money.LIMIT));
		}
	}

	/** What comes from each kind of money. */
	public static Contributions together(List<Contribution> contributions) {
		return new Contributions(sum(contributions, Status.PUBLIC), sum(contributions, Status.AUTOMATIC_PUBLIC),
				sum(contributions, Status.PRIVATE));
	}

	private static Money sum(List<Contribution> contributions, Status status) {
		return Money.sum(contributions.stream()
			.filter((contribution) -> contribution.status == status)
			.map(Contribution::amount)
			.toList());
	}

}
