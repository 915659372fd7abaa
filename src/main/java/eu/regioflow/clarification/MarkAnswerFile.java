package eu.regioflow.clarification;

import java.util.UUID;

import eu.regioflow.document.Documents;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

/**
 * Says of the file that came with an answer that it tells of a person. The mark may be
 * set at any time, for it only protects; as an answer stays as it was given, it is never
 * taken off.
 */
@UseCase(Permission.ANSWER_CLARIFICATION)
public class MarkAnswerFile {

	private final Access access;

	private final Clarifications clarifications;

	private final Documents documents;

	MarkAnswerFile(Access access, Clarifications clarifications, Documents documents) {
		this.access = access;
		this.clarifications = clarifications;
		this.documents = documents;
	}

	/**
	 * Sets the mark of the file and of its other versions; one that is set already leaves
	 * no trace.
	 * @throws Refusal where the answer came without a file
	 */
	public Clarification mark(UUID id) {
		Clarification asked = this.clarifications.getLocked(id);
		this.access.require(asked.kind().sight(), asked.scope());
		this.access.require(Permission.ANSWER_CLARIFICATION, asked.scope());
		this.access.require(asked.kind().answering(), asked.scope());
		if (asked.document() == null) {
			throw Refusal.notFound();
		}
		this.documents.mark(this.documents.latest(this.documents.get(asked.document())), true);
		return asked;
	}

}
