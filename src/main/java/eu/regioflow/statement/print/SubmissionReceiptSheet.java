package eu.regioflow.statement.print;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays a receipt out under the names of its templates.
 */
final class SubmissionReceiptSheet {

	private final SubmissionReceipt receipt;

	private final Texts texts;

	SubmissionReceiptSheet(SubmissionReceipt receipt, Texts texts) {
		this.receipt = receipt;
		this.texts = texts;
	}

	Sheet fill(Templates templates) {
		SubmissionReceipt r = this.receipt;
		Facts facts = new Facts(this.texts);
		List<Pair> received = new ArrayList<>();
		received.add(facts.fact("receipt.partner", r.partner()));
		received.addAll(List.of(facts.reportFacts(r.report())));
		received.add(
				facts.fact("receipt.declared", String.format(this.texts.locale(), "EUR %,.2f", r.declared().amount())));
		received.add(facts.fact("receipt.warnings", String.valueOf(r.acknowledged())));
		received.add(facts.fact("receipt.hash", r.sha256()));
		return new Sheet(templates, this.texts).about(r.imprint(), r.issue(), r.project())
			.value("notice", r.imprint().notice().isEmpty() ? "" : this.texts.text("receipt.illustrative"))
			.value("verification", this.texts.text("receipt.verification"))
			.value("projectFacts", facts.of(r.project()))
			.value("receivedFacts", Pair.facts(received.toArray(Pair[]::new)))
			.value("nextFacts",
					Pair.facts(facts.fact("receipt.who", this.texts.text("receipt.controller")),
							facts.fact("receipt.what", this.texts.text("receipt.control")),
							facts.fact("receipt.until", this.texts.date(r.controlDue())),
							facts.fact("receipt.then", this.texts.text("receipt.claim"))));
	}

}
