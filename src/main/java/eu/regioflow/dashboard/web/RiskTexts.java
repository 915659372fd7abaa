package eu.regioflow.dashboard.web;

import java.util.function.IntFunction;

import eu.regioflow.dashboard.Risk;
import eu.regioflow.payment.PaymentTime;
import eu.regioflow.web.View;

/**
 * What a risk is, where it is and how it is mended, in the reader's words.
 */
final class RiskTexts {

	private final View view;

	private final IntFunction<String> partners;

	/**
	 * For one project or many.
	 * @param partners how a partner of that number is called
	 */
	RiskTexts(View view, IntFunction<String> partners) {
		this.view = view;
		this.partners = partners;
	}

	/**
	 * What it is.
	 * @param part empty, or {@code .mend} for what to do about it
	 */
	String text(Risk risk, String part) {
		Risk.Subject subject = risk.subject();
		String category = (subject.category() != null) ? this.view.text("budget.category." + subject.category())
				: this.view.text("dashboard.whole");
		return this.view.text("dashboard.risk." + risk.code() + part, Math.abs(risk.value()), category);
	}

	String place(Risk risk) {
		Risk.Subject subject = risk.subject();
		if (subject.payment() != null) {
			return payment(subject.payment(), subject.report());
		}
		if (subject.partner() == null) {
			return this.view.text("dashboard.place.project-report", subject.report());
		}
		String partner = this.partners.apply(subject.partner());
		return (subject.report() != null) ? this.view.text("dashboard.place.partner-report", partner, subject.report())
				: this.view.text("dashboard.place.partner", partner);
	}

	/** What is paid. */
	String payment(PaymentTime.Purpose purpose, int period) {
		String fund = this.view.source(purpose.fund());
		if (purpose.correction() != null) {
			return this.view.text("dashboard.step.payment-correction", fund, purpose.correction());
		}
		return (purpose.lumpSum() != null) ? this.view.text("dashboard.step.payment-lump-sum", fund, purpose.lumpSum())
				: this.view.text("dashboard.step.payment", fund, period);
	}

}
