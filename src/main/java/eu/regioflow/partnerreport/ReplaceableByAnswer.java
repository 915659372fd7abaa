package eu.regioflow.partnerreport;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import eu.regioflow.clarification.AnswerFiles;
import eu.regioflow.clarification.Clarification;
import eu.regioflow.clarification.Clarifications;
import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * Which files an answer may replace: those that the partner attached to the very line
 * that is asked about, and those that came with earlier answers about the same.
 */
@Component
public class ReplaceableByAnswer {

	private final Clarifications clarifications;

	private final PartnerReports reports;

	private final Documents documents;

	ReplaceableByAnswer(Clarifications clarifications, PartnerReports reports, Documents documents) {
		this.clarifications = clarifications;
		this.reports = reports;
		this.documents = documents;
	}

	/** All of them, oldest first, those of the line before those of answers. */
	public List<Document> of(Clarification asked) {
		return Stream.concat(ofLine(asked), ofEarlierAnswers(asked)).toList();
	}

	/** The file, or the refusal that the answer to this question does not replace it. */
	Document get(Clarification asked, UUID id) {
		Document document = this.documents.get(id);
		if (!isOfSameReport(asked, document) || document.isRemoved()) {
			throw Refusal.notFound();
		}
		if (!document.isCurrent()) {
			throw Refusal.conflict("document-superseded", document.name());
		}
		if (!isOfSameLine(asked, document)) {
			throw Refusal.invalid("document-of-another-line", document.name(), asked.number());
		}
		if (of(asked).stream().noneMatch((one) -> one.id().equals(id))) {
			throw Refusal.conflict("document-not-own", document.name());
		}
		return document;
	}

	private Stream<Document> ofLine(Clarification asked) {
		if (asked.kind() != Clarification.Kind.CONTROL || asked.line() == null) {
			return Stream.empty();
		}
		Set<UUID> authors = this.reports.findAuthors(asked.report());
		return this.documents.of(AttachDocument.subject(asked.report()))
			.stream()
			.filter((file) -> isOfSameLine(asked, file) && file.linkedFrom() == null
					&& authors.contains(file.uploadedBy()));
	}

	private Stream<Document> ofEarlierAnswers(Clarification asked) {
		return this.documents
			.of(this.clarifications.findByReportOrderByNumber(asked.report())
				.stream()
				.filter((other) -> other.document() != null && Objects.equals(other.line(), asked.line()))
				.map(AnswerFiles::subject)
				.toList())
			.stream();
	}

	private boolean isOfSameReport(Clarification asked, Document document) {
		return isOfRegister(asked, document) || (AnswerFiles.isOfAnswer(document)
				&& this.clarifications.get(AnswerFiles.question(document)).report().equals(asked.report()));
	}

	// a question about the whole report is about none of its files
	private static boolean isOfSameLine(Clarification asked, Document document) {
		return Objects.equals(asked.line(), document.line())
				&& (asked.line() != null || !isOfRegister(asked, document));
	}

	private static boolean isOfRegister(Clarification asked, Document document) {
		return document.subject().equals(AttachDocument.subject(asked.report()));
	}

}
