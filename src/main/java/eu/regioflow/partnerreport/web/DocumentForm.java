package eu.regioflow.partnerreport.web;

import eu.regioflow.partnerreport.DocumentPlace;
import eu.regioflow.partnerreport.TakeInDocuments;

/**
 * What is said of files that are brought together.
 *
 * @param line as {@link DocumentPlace#read} takes it
 */
public record DocumentForm(String line, String note, Boolean personal) {

	/**
	 * What is typed, in the use case's terms.
	 */
	TakeInDocuments.Wanted wanted() {
		return new TakeInDocuments.Wanted(DocumentPlace.read(this.line), (this.note != null) ? this.note : "",
				isPersonal());
	}

	/** Whether all of them tell of a person; a box that is not ticked is not sent. */
	public boolean isPersonal() {
		return Boolean.TRUE.equals(this.personal);
	}

}
