package eu.regioflow.audit.web;

import eu.regioflow.audit.EnteredCorrection;
import eu.regioflow.audit.FollowUp;
import eu.regioflow.audit.Impact;
import eu.regioflow.audit.Scenario;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.TypedAmount;

/**
 * A correction as it is typed.
 *
 * @param report partner and report, such as {@code 3/1}
 * @param clericalMistake {@code true} where it is ticked, as are the next two and the
 * last
 */
public record CorrectionForm(String report, String line, String category, String amount, String errorType,
		String clericalMistake, String goldPlating, String suspectedFraud, String irregularity, String followUp,
		String impact, String scenario, String comment, String inFavour) {

	/** Nothing typed yet. */
	static final CorrectionForm EMPTY = new CorrectionForm("", "", "", "", "", "", "", "", "", "", "", "", "", "");

	public CorrectionForm {
		report = AuditForm.typed(report);
		line = AuditForm.typed(line);
		category = AuditForm.typed(category);
		amount = AuditForm.typed(amount);
		errorType = AuditForm.typed(errorType);
		clericalMistake = AuditForm.typed(clericalMistake);
		goldPlating = AuditForm.typed(goldPlating);
		suspectedFraud = AuditForm.typed(suspectedFraud);
		irregularity = AuditForm.typed(irregularity);
		followUp = AuditForm.typed(followUp);
		impact = AuditForm.typed(impact);
		scenario = AuditForm.typed(scenario);
		comment = AuditForm.typed(comment);
		inFavour = AuditForm.typed(inFavour);
	}

	/**
	 * What was meant.
	 * @throws Refusal when the report, the line or the amount cannot be read
	 */
	EnteredCorrection read() {
		if (!this.report.matches("\\d{1,6}/\\d{1,6}")) {
			throw Refusal.invalid("correction-report-missing");
		}
		String[] place = this.report.split("/");
		return new EnteredCorrection(Integer.parseInt(place[0]), Integer.parseInt(place[1]),
				AuditForm.number(this.line), AuditForm.constant(CostCategory.values(), this.category),
				TypedAmount.read(this.amount), AuditForm.constant(ErrorType.values(), this.errorType),
				this.clericalMistake.equals("true"), this.goldPlating.equals("true"),
				this.suspectedFraud.equals("true"), this.irregularity,
				AuditForm.constant(FollowUp.values(), this.followUp), AuditForm.constant(Impact.values(), this.impact),
				AuditForm.constant(Scenario.values(), this.scenario), this.comment, this.inFavour.equals("true"));
	}

}
