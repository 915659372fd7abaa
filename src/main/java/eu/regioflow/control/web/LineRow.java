package eu.regioflow.control.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import eu.regioflow.control.SampledLine;
import eu.regioflow.control.web.FindingsForm.Entry;
import eu.regioflow.document.Document;
import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.money.Money;

/**
 * One line of expenditure with its proofs and the fields of its finding.
 *
 * @param references invoice number and internal reference
 * @param sampled how it came into the sample, null where it is not in it
 * @param seen whether the controller has looked at it
 * @param foreign the declared amount with its currency and rate, null where it is in EUR
 */
public record LineRow(int line, String category, String description, String supplier, String references,
		LocalDate invoiceDate, LocalDate paymentDate, BigDecimal declared, String currency, BigDecimal rate,
		Money amount, String comment, boolean personal, List<Proof> proofs, SampledLine sampled, boolean seen,
		Entry entry) {

	/** A file that proves the line. */
	public record Proof(UUID id, String name, String mediaType, boolean showable) {

		static Proof of(Document document, boolean showable) {
			return new Proof(document.id(), document.name(), document.mediaType(), showable);
		}

		/** Whether a page can show it as a picture. */
		public boolean isPicture() {
			return this.mediaType.startsWith("image/");
		}

	}

	static LineRow of(ExpenditureLine stored, List<Proof> proofs, SampledLine sampled, boolean seen, Entry entry) {
		DeclaredLine line = stored.declared();
		return new LineRow(line.line(), line.category().name(), line.description(), line.supplier(),
				Stream.of(line.invoiceNumber(), line.internalReference())
					.filter((text) -> !text.isBlank())
					.collect(Collectors.joining(" · ")),
				line.invoiceDate(), line.paymentDate(), line.declaredAmount(), line.currency(), stored.rate(),
				stored.amountEur(), line.comment(), line.gdpr(), proofs, sampled, seen, entry);
	}

	/** Whether a browser can show any of its files. */
	public boolean hasShowable() {
		return this.proofs.stream().anyMatch(Proof::showable);
	}

	/** Whether it was not paid in EUR. */
	public boolean isForeign() {
		return !"EUR".equals(this.currency);
	}

}
