package eu.regioflow.partnerreport.rest;

import java.util.List;

import eu.regioflow.partnerreport.TakenFile;
import eu.regioflow.web.View;

/**
 * What became of one of several files.
 *
 * @param document null where it was refused
 * @param named the lines that its name could mean, where these are several and it belongs
 * to the whole report therefore
 * @param code why it was refused, else null
 * @param remedy what to do then
 */
record TakenBody(String name, TakenFile.State state, DocumentBody document, List<Integer> named, String code,
		String detail, String remedy) {

	static TakenBody of(TakenFile file, View view) {
		if (file.isRefused()) {
			String code = file.refusal().code();
			return new TakenBody(file.name(), file.state(), null, List.of(), code, view.text(file.refusal()),
					view.text("proof.remedy." + code));
		}
		return new TakenBody(file.name(), file.state(), DocumentBody.of(file.document()), file.named(), null, null,
				null);
	}

}
