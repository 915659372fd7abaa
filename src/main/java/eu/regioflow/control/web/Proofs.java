package eu.regioflow.control.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import eu.regioflow.clarification.ClarificationSheet;
import eu.regioflow.document.Document;
import eu.regioflow.document.DocumentHistory;
import eu.regioflow.document.Documents;
import eu.regioflow.partnerreport.AttachDocument;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.web.DoerNames;

import org.springframework.stereotype.Component;

/**
 * The files that prove the lines of a report, with the versions that they replaced and
 * the answers by which they did.
 */
@Component
class Proofs {

	private final Documents documents;

	private final DoerNames doers;

	Proofs(Documents documents, DoerNames doers) {
		this.documents = documents;
		this.doers = doers;
	}

	/**
	 * By the number of the line.
	 * @param answers the questions that may have been answered by a newer version
	 * @param isSeen which files the reader may know
	 * @param isShowable which of them a browser can show
	 */
	Map<Integer, List<LineRow.Proof>> byLine(PartnerReport report, Collection<ClarificationSheet> answers,
			Predicate<Document> isSeen, Predicate<Document> isShowable) {
		DocumentHistory history = this.documents.history(AttachDocument.subject(report));
		return history.current()
			.stream()
			.filter((document) -> document.line() != null && isSeen.test(document))
			.collect(Collectors.groupingBy(Document::line,
					Collectors.mapping(
							(document) -> new LineRow.Proof(document.id(), document.name(), document.mediaType(),
									isShowable.test(document), earlier(history.versions(document), answers)),
							Collectors.toList())));
	}

	private List<LineRow.Earlier> earlier(List<Document> versions, Collection<ClarificationSheet> answers) {
		List<LineRow.Earlier> earlier = new ArrayList<>();
		for (int i = 1; i < versions.size(); i++) {
			Document former = versions.get(i);
			Document newer = versions.get(i - 1);
			earlier.add(new LineRow.Earlier(former.id(), former.name(), former.isShowable(),
					this.doers.of(newer.uploadedBy()), newer.uploadedAt(), answer(newer, answers)));
		}
		return earlier;
	}

	private static ClarificationSheet answer(Document newer, Collection<ClarificationSheet> answers) {
		return answers.stream()
			.filter((asked) -> asked.file() != null && asked.file().id().equals(newer.id()))
			.findFirst()
			.orElse(null);
	}

}
