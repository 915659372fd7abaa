package eu.regioflow.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Side;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * Lowers a partner's plan by what an audit took back, category by category and source by
 * source; from the last periods on, in which money is least likely to be spent already.
 */
@Component
public class CutBudget {

	private final Ledger ledger;

	CutBudget(Ledger ledger) {
		this.ledger = ledger;
	}

	/**
	 * Posts the lower plan, in the caller's transaction.
	 * @param cause the act that cuts
	 * @param document that says so
	 * @param taken what was taken back of the partner, by category and by source; EUR
	 * @throws Refusal {@code budget-too-small} (conflict) where the plan does not hold so
	 * much
	 */
	public void cut(UUID cause, String document, String project, int partner, List<Posting> taken) {
		Map<String, Money> left = new HashMap<>();
		taken.forEach((posting) -> left.merge(key(posting), posting.amount(), Money::plus));
		List<Posting> cuts = new ArrayList<>();
		List<Posting> standing = new ArrayList<>(
				this.ledger.standing(Slice.partner(project, partner), Measure.PLANNED));
		standing.sort(Comparator.comparing(Posting::period).reversed());
		for (Posting planned : standing) {
			Money part = left.getOrDefault(key(planned), Money.ZERO).atMost(planned.amount());
			if (part.isPositive()) {
				cuts.add(planned.of(part.negated()));
				left.merge(key(planned), part.negated(), Money::plus);
			}
		}
		left.entrySet().stream().filter((rest) -> rest.getValue().isPositive()).findFirst().ifPresent((rest) -> {
			throw Refusal.conflict("budget-too-small", partner, rest.getKey(), rest.getValue());
		});
		this.ledger.post(cause, document, cuts);
	}

	/** Category or share, whose names differ. */
	private static String key(Posting posting) {
		return ((posting.side() == Side.COST) ? Dimension.CATEGORY : Dimension.SHARE).keyOf(posting);
	}

}
