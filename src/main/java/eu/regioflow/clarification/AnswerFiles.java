package eu.regioflow.clarification;

import java.util.UUID;

import eu.regioflow.document.Document;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;

import org.springframework.stereotype.Component;

/**
 * Where the files that come with answers are kept, and who may open those that tell of a
 * person: whoever asked, whoever answers, and who opens such files of a report's lines.
 */
@Component
public class AnswerFiles {

	private static final String KIND = "clarification/";

	private final Access access;

	AnswerFiles(Access access) {
		this.access = access;
	}

	/** Where the files of the answer to a question are kept. */
	public static String subject(Clarification asked) {
		return KIND + asked.id();
	}

	/** Whether a file is kept with an answer. */
	public static boolean isOfAnswer(Document document) {
		return document.subject().startsWith(KIND);
	}

	/** The question with whose answer a file is kept. */
	public static UUID question(Document document) {
		return UUID.fromString(document.subject().substring(KIND.length()));
	}

	/** Whether the caller, who may read the question, may open the file, too. */
	public boolean isOpen(Clarification asked, Document document) {
		return !document.isPersonal() || this.access.may(asked.kind().asking(), asked.scope())
				|| this.access.may(asked.kind().answering(), asked.scope())
				|| this.access.may(Permission.VIEW_PERSONAL_DOCUMENT, asked.scope());
	}

}
