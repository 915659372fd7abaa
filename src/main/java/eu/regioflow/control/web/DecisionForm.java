package eu.regioflow.control.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import eu.regioflow.control.LineDecision;
import eu.regioflow.control.LineDecision.Decision;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.expenditure.Finding;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.FormError;
import eu.regioflow.web.TypedAmount;
import eu.regioflow.web.View;

/**
 * A decision on a line as it was typed: only the fields of the pressed button's own form
 * are filled.
 */
public record DecisionForm(String decision, String deducted, String errorType, String deductReason, String parkReason) {

	private static final Map<String, String> COLUMNS = Map.of("deducted", "deducted", "errorType", "errorType");

	public DecisionForm {
		decision = text(decision);
		deducted = text(deducted);
		errorType = text(errorType);
		deductReason = text(deductReason);
		parkReason = text(parkReason);
	}

	private static String text(String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	/** Shows what is stored. */
	static DecisionForm stored(Finding finding, View view) {
		boolean deducts = !finding.deducted().isZero();
		return new DecisionForm("", deducts ? view.money(finding.deducted()) : "",
				(finding.errorType() != null) ? finding.errorType().name() : "", deducts ? finding.comment() : "",
				finding.parked() ? finding.comment() : "");
	}

	/**
	 * What it says.
	 * @throws Refusal for an amount that is none
	 */
	LineDecision decided() {
		Decision wanted = value(Decision.values(), this.decision);
		if (wanted != Decision.DEDUCT) {
			return new LineDecision(wanted, null, null, (wanted == Decision.PARK) ? this.parkReason : "");
		}
		return new LineDecision(wanted, TypedAmount.read(this.deducted), value(ErrorType.values(), this.errorType),
				this.deductReason);
	}

	/** Why it was refused, leading to the field that is wrong. */
	List<FormError> errors(Refusal refusal, View view) {
		String reason = "PARK".equals(this.decision) ? "parkReason" : "deductReason";
		if (!refusal.errors().isEmpty()) {
			return refusal.errors()
				.stream()
				.map((error) -> new FormError(COLUMNS.getOrDefault(error.column(), reason),
						view.text(error) + " " + view.remedy(error)))
				.toList();
		}
		return switch (refusal.code()) {
			case "typed-amount", "deduction-missing" -> List.of(new FormError("deducted", view.text(refusal)));
			case "finding-reason-missing" -> List.of(new FormError(reason, view.text(refusal)));
			default -> view.errors(refusal);
		};
	}

	private static <T extends Enum<T>> T value(T[] values, String name) {
		return Arrays.stream(values).filter((value) -> value.name().equals(name)).findFirst().orElse(null);
	}

}
