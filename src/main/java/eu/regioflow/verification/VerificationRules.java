package eu.regioflow.verification;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.LocatedError;

/**
 * What a verification finding must be: not more than what was certified of the line, with
 * an error type where it deducts, and not deducted and parked at once.
 */
final class VerificationRules {

	private VerificationRules() {
	}

	static List<LocatedError> errors(int row, LineVerification finding, ExpenditureLine line) {
		List<LocatedError> errors = new ArrayList<>();
		Money deducted = finding.js().plus(finding.ma());
		if (finding.js().isNegative()) {
			errors.add(LocatedError.at(row, "deductedJs", finding.js().toString(), "negative-amount"));
		}
		if (finding.ma().isNegative()) {
			errors.add(LocatedError.at(row, "deductedMa", finding.ma().toString(), "negative-amount"));
		}
		if (deducted.isPositive() && deducted.isMoreThan(line.certified())) {
			errors.add(LocatedError.at(row, "deductedJs", deducted.toString(), "more-than-the-line", line.certified()));
		}
		if (deducted.isPositive() && finding.parked()) {
			errors.add(LocatedError.at(row, "parked", "true", "deducted-and-parked"));
		}
		if (finding.parked() && line.certified().isZero()) {
			errors.add(LocatedError.at(row, "parked", "true", "nothing-to-park"));
		}
		if (deducted.isPositive() && finding.errorType() == null) {
			errors.add(LocatedError.at(row, "errorType", "", "error-type-missing"));
		}
		if (finding.comment() != null && finding.comment().length() > 1000) {
			errors.add(LocatedError.at(row, "comment", "", "too-long", finding.comment().length(), 1000));
		}
		return errors;
	}

}
