package eu.regioflow.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.Finding;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * What a finding must be: on a line that exists, once, not more than the line, with an
 * error type where it deducts, and not deducted and parked at once.
 */
final class FindingRules {

	private FindingRules() {
	}

	static Map<Integer, Finding> checked(List<LineFinding> findings, List<ExpenditureLine> lines) {
		Map<Integer, ExpenditureLine> byNumber = lines.stream()
			.collect(Collectors.toMap(ExpenditureLine::line, Function.identity()));
		List<LocatedError> errors = new ArrayList<>();
		Map<Integer, Finding> checked = new HashMap<>();
		for (int i = 0; i < findings.size(); i++) {
			LineFinding finding = findings.get(i);
			Money deducted = (finding.deducted() != null) ? finding.deducted() : Money.ZERO;
			ExpenditureLine line = byNumber.get(finding.line());
			List<LocatedError> here = (line != null) ? errors(i + 1, finding, deducted, line.amountEur())
					: List.of(LocatedError.at(i + 1, "line", String.valueOf(finding.line()), "unknown-line"));
			errors.addAll(here);
			String comment = (finding.comment() != null) ? finding.comment() : "";
			Finding before = checked.put(finding.line(),
					new Finding(deducted, finding.parked(), deducted.isZero() ? null : finding.errorType(), comment));
			if (before != null) {
				errors.add(LocatedError.at(i + 1, "line", String.valueOf(finding.line()), "line-named-twice"));
			}
		}
		if (!errors.isEmpty()) {
			throw Refusal.invalid("bad-findings", errors, errors.size());
		}
		return checked;
	}

	private static List<LocatedError> errors(int row, LineFinding finding, Money deducted, Money amount) {
		List<LocatedError> errors = new ArrayList<>();
		if (deducted.isNegative()) {
			errors.add(LocatedError.at(row, "deducted", deducted.toString(), "negative-amount"));
		}
		if (deducted.isPositive() && deducted.isMoreThan(amount)) {
			errors.add(LocatedError.at(row, "deducted", deducted.toString(), "more-than-the-line", amount));
		}
		if (deducted.isPositive() && finding.parked()) {
			errors.add(LocatedError.at(row, "parked", "true", "deducted-and-parked"));
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
