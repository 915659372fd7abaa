package eu.regioflow.clarification;

import java.util.Optional;
import java.util.UUID;

import eu.regioflow.document.Document;

/**
 * What comes with an answer beside its words; stored once the answer is found in order,
 * in the answer's own transaction.
 */
@FunctionalInterface
public interface Enclosure {

	/** Words alone. */
	Enclosure NONE = (asked, by) -> Optional.empty();

	/**
	 * Stores it.
	 * @param by the account that answers
	 * @return the file, empty where there is none
	 */
	Optional<Document> store(Clarification asked, UUID by);

}
