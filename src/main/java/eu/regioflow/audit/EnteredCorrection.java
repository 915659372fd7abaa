package eu.regioflow.audit;

import java.util.regex.Pattern;

import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.refusal.Refusal;

/**
 * A correction as it is entered.
 *
 * @param line of the partner's report; null where a computed category is corrected
 * @param category the computed category; null where a line is corrected
 * @param amount EUR above zero that is taken back of the line or the category
 * @param irregularity the code of its type, such as {@code 1.1}; may be null
 * @param inFavour whether the amount was not accepted without reason and is given back
 */
public record EnteredCorrection(int partner, int report, Integer line, CostCategory category, Money amount,
		ErrorType errorType, boolean clericalMistake, boolean goldPlating, boolean suspectedFraud, String irregularity,
		FollowUp followUp, Impact impact, Scenario scenario, String comment, boolean inFavour) {

	private static final int COMMENT_LENGTH = 2000;

	/** 1.1 to 15.99: the reference list counts up to 15 groups. */
	private static final Pattern IRREGULARITY = Pattern.compile("([1-9]|1[0-5])\\.[1-9]\\d?");

	public EnteredCorrection {
		comment = (comment != null) ? comment.strip() : "";
		irregularity = (irregularity == null || irregularity.isBlank()) ? null : irregularity.strip();
		followUp = (followUp != null) ? followUp : FollowUp.NO;
		impact = (impact != null) ? impact : Impact.NA;
		scenario = (scenario != null) ? scenario : Scenario.NA;
	}

	/** Refuses what cannot be a correction, whatever the report holds. */
	EnteredCorrection checked() {
		if ((this.line == null) == (this.category == null)) {
			throw Refusal.invalid("correction-of-line-or-category");
		}
		if (this.amount == null) {
			throw Refusal.invalid("amount-missing");
		}
		if (!this.amount.isPositive()) {
			throw Refusal.invalid("amount-not-positive", this.amount);
		}
		if (this.errorType == null) {
			throw Refusal.invalid("correction-error-type-missing");
		}
		if (this.inFavour && this.impact != Impact.NA) {
			throw Refusal.invalid("correction-in-favour-impact", this.impact);
		}
		if (this.irregularity != null && !IRREGULARITY.matcher(this.irregularity).matches()) {
			throw Refusal.invalid("irregularity-unknown", shortened(this.irregularity));
		}
		if (this.comment.length() > COMMENT_LENGTH) {
			throw Refusal.invalid("text-too-long", COMMENT_LENGTH);
		}
		return this;
	}

	private static String shortened(String typed) {
		return (typed.length() > 10) ? typed.substring(0, 10) + "…" : typed;
	}

}
