package eu.regioflow.partnerreport;

import java.util.UUID;

import eu.regioflow.clarification.AnswerFiles;
import eu.regioflow.clarification.Clarification;
import eu.regioflow.clarification.Clarifications;
import eu.regioflow.document.Document;
import eu.regioflow.document.Documents;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

/**
 * Opens a file that is kept with an answer for those who may read the question. Opening
 * one that tells of a person leaves an entry in the trail.
 */
@UseCase(Permission.VIEW_PROJECT)
public class OpenAnswerFile {

	private final Access access;

	private final Clarifications clarifications;

	private final Documents documents;

	private final AnswerFiles files;

	OpenAnswerFile(Access access, Clarifications clarifications, Documents documents, AnswerFiles files) {
		this.access = access;
		this.clarifications = clarifications;
		this.documents = documents;
		this.files = files;
	}

	/**
	 * Lets the caller have the file.
	 * @throws Refusal as if it were not there for those who do not see the report;
	 * forbidden for those who read the question but not such files
	 */
	public Document open(UUID id) {
		Document document = this.documents.get(id);
		if (!AnswerFiles.isOfAnswer(document)) {
			throw Refusal.notFound();
		}
		Clarification asked = this.clarifications.get(AnswerFiles.question(document));
		this.access.require(asked.kind().sight(), asked.scope());
		this.access.require(Permission.VIEW_PROJECT, asked.scope());
		if (!this.files.isOpen(asked, document)) {
			throw Refusal.forbidden("not-permitted");
		}
		if (document.isPersonal()) {
			this.documents.noteOpening(document);
		}
		return document;
	}

}
