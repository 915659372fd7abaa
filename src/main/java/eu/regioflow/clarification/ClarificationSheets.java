package eu.regioflow.clarification;

import java.util.List;
import java.util.UUID;

import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.identity.Access;
import eu.regioflow.web.DoerNames;

import org.springframework.stereotype.Component;

/**
 * Puts together what is told of questions to whoever may read them.
 */
@Component
public class ClarificationSheets {

	private final Access access;

	private final Clarifications clarifications;

	private final DoerNames doers;

	private final Documents documents;

	ClarificationSheets(Access access, Clarifications clarifications, DoerNames doers, Documents documents) {
		this.access = access;
		this.clarifications = clarifications;
		this.doers = doers;
		this.documents = documents;
	}

	/** All questions about a report that the reader may see, the first one first. */
	public List<ClarificationSheet> about(UUID report) {
		return this.clarifications.findByReportOrderByNumber(report)
			.stream()
			.filter((asked) -> this.access.may(asked.kind().sight(), asked.scope()))
			.map(this::of)
			.toList();
	}

	/** One question. */
	public ClarificationSheet of(Clarification asked) {
		return new ClarificationSheet(asked.id(), asked.kind(), asked.project(), asked.partner(), asked.period(),
				asked.reportNumber(), asked.number(), asked.line(), asked.status(), asked.question(), asked.due(),
				person(asked.askedBy()), asked.askedAt(), asked.answer(), person(asked.answeredBy()),
				asked.answeredAt(), (asked.document() != null) ? file(asked).name() : null);
	}

	/** The file that came with the answer. */
	public Document file(Clarification asked) {
		return this.documents.get(asked.document());
	}

	private String person(UUID account) {
		return (account != null) ? this.doers.of(account) : null;
	}

}
