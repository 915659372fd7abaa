package eu.regioflow.deliverable;

import java.util.UUID;

import eu.regioflow.document.Document;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;

import org.springframework.stereotype.Component;

/**
 * Where the files of deliverables are kept, and who may open those that tell of a person:
 * whoever opens such files of the partner's reports, and whoever decides on it.
 */
@Component
public class DeliverableFiles {

	private static final String KIND = "deliverable/";

	private final Access access;

	DeliverableFiles(Access access) {
		this.access = access;
	}

	/** Whether a file belongs to a deliverable. */
	public static boolean isOfDeliverable(Document document) {
		return document.subject().startsWith(KIND);
	}

	static String subject(Deliverable deliverable) {
		return KIND + deliverable.id();
	}

	static UUID deliverable(Document document) {
		return UUID.fromString(document.subject().substring(KIND.length()));
	}

	/** Whether the caller, who may see the deliverable, may open the file, too. */
	public boolean isOpen(Deliverable deliverable, Document document) {
		return !document.isPersonal()
				|| this.access.may(Permission.VIEW_PERSONAL_DOCUMENT,
						Scope.partner(deliverable.project(), deliverable.partner()))
				|| this.access.may(Permission.DECIDE_DELIVERABLE, Scope.project(deliverable.project()));
	}

}
