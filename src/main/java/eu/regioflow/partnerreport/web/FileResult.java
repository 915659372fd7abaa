package eu.regioflow.partnerreport.web;

import java.io.Serializable;
import java.util.stream.Collectors;

import eu.regioflow.partnerreport.TakenFile;
import eu.regioflow.web.View;

/**
 * What became of one file that was brought, in words.
 *
 * @param state in the reader's language
 * @param colour of its tag
 * @param text where it belongs or why it was refused, and what to do
 */
public record FileResult(String name, String state, String colour, String text) implements Serializable {

	static FileResult of(TakenFile file, View view) {
		String name = file.name().isBlank() ? view.text("proof.nameless") : file.name();
		String state = view.text("proof.state." + file.state());
		return switch (file.state()) {
			case TAKEN -> new FileResult(name, state, "green", taken(file, view));
			case ALREADY_THERE -> new FileResult(name, state, "yellow",
					view.text("proof.already-there", place(file.line(), view), file.document().name()));
			case REFUSED -> new FileResult(name, state, "red",
					view.text(file.refusal()) + " " + view.text("proof.remedy." + file.refusal().code()));
		};
	}

	private static String taken(TakenFile file, View view) {
		return file.named().isEmpty() ? place(file.line(), view) : view.text("proof.ambiguous",
				file.named().stream().map(String::valueOf).collect(Collectors.joining(", ")));
	}

	private static String place(Integer line, View view) {
		return (line != null) ? view.text("partnerreport.documents.of-line", line)
				: view.text("partnerreport.documents.whole-report");
	}

}
