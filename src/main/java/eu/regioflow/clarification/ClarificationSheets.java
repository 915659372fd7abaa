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

	private final AnswerFiles files;

	ClarificationSheets(Access access, Clarifications clarifications, DoerNames doers, Documents documents,
			AnswerFiles files) {
		this.access = access;
		this.clarifications = clarifications;
		this.doers = doers;
		this.documents = documents;
		this.files = files;
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
		Document file = (asked.document() != null) ? this.documents.get(asked.document()) : null;
		boolean isOpen = file != null && this.files.isOpen(asked, file);
		return new ClarificationSheet(asked.id(), asked.kind(), asked.project(), asked.partner(), asked.period(),
				asked.reportNumber(), asked.number(), asked.line(), asked.status(), asked.question(), asked.due(),
				person(asked.askedBy()), asked.askedAt(), asked.answer(), person(asked.answeredBy()),
				asked.answeredAt(), isOpen ? file.name() : null, (file != null) ? file(asked, file, isOpen) : null);
	}

	private ClarificationSheet.File file(Clarification asked, Document file, boolean isOpen) {
		// only what replaced another file is kept elsewhere than with its own answer
		boolean isReplacement = !file.subject().equals(AnswerFiles.subject(asked));
		ClarificationSheet.Replaced replaced = (isReplacement && isOpen) ? this.documents.history(file.subject())
			.versions(file)
			.stream()
			.skip(1)
			.findFirst()
			.map((former) -> new ClarificationSheet.Replaced(former.id(), former.name()))
			.orElse(null) : null;
		return new ClarificationSheet.File(file.id(), file.isPersonal(), replaced);
	}

	private String person(UUID account) {
		return (account != null) ? this.doers.of(account) : null;
	}

}
