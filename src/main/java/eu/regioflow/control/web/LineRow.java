package eu.regioflow.control.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import eu.regioflow.clarification.ClarificationSheet;
import eu.regioflow.control.SampledLine;
import eu.regioflow.control.web.FindingsForm.Entry;
import eu.regioflow.expenditure.DeclaredLine;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.money.Money;

/**
 * One line of expenditure with its proofs and the fields of its finding.
 *
 * @param references invoice number and internal reference
 * @param sampled how it came into the sample, null where it is not in it
 * @param seenAt when the controller looked at it or decided on it last, null for never
 * @param foreign the declared amount with its currency and rate, null where it is in EUR
 */
public record LineRow(int line, String category, String description, String supplier, String references,
		LocalDate invoiceDate, LocalDate paymentDate, BigDecimal declared, String currency, BigDecimal rate,
		Money amount, String comment, boolean personal, List<Proof> proofs, SampledLine sampled, Instant seenAt,
		Entry entry) {

	/**
	 * A file that proves the line.
	 *
	 * @param earlier what it replaced, newest first
	 */
	public record Proof(UUID id, String name, String mediaType, boolean showable, List<Earlier> earlier) {

		/** Whether a page can show it as a picture. */
		public boolean isPicture() {
			return this.mediaType.startsWith("image/");
		}

	}

	/**
	 * An earlier version of a file, and how it was replaced.
	 *
	 * @param by who replaced it
	 * @param at when it was replaced
	 * @param answer the question to which the newer version came as an answer, null where
	 * it came while the report was with its partner
	 */
	public record Earlier(UUID id, String name, boolean showable, String by, Instant at, ClarificationSheet answer) {
	}

	static LineRow of(ExpenditureLine stored, List<Proof> proofs, SampledLine sampled, Instant seenAt, Entry entry) {
		DeclaredLine line = stored.declared();
		return new LineRow(line.line(), line.category().name(), line.description(), line.supplier(),
				Stream.of(line.invoiceNumber(), line.internalReference())
					.filter((text) -> !text.isBlank())
					.collect(Collectors.joining(" · ")),
				line.invoiceDate(), line.paymentDate(), line.declaredAmount(), line.currency(), stored.rate(),
				stored.amountEur(), line.comment(), line.gdpr(), proofs, sampled, seenAt, entry);
	}

	/** Whether the controller has looked at it. */
	public boolean seen() {
		return this.seenAt != null;
	}

	/** What an answer replaced after the controller had looked at the line. */
	public List<Earlier> replacedSince() {
		return (this.seenAt == null) ? List.of()
				: this.proofs.stream()
					.flatMap((proof) -> proof.earlier().stream())
					.filter((earlier) -> earlier.answer() != null && earlier.at().isAfter(this.seenAt))
					.toList();
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
