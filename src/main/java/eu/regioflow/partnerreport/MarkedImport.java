package eu.regioflow.partnerreport;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Phrases;
import eu.regioflow.web.Places;
import eu.regioflow.web.Problem;

import org.springframework.stereotype.Component;

/**
 * Marks a file that was brought in: its own rows and columns, and one more column that
 * says in the reader's language what is to be mended in each row.
 */
@Component
public class MarkedImport {

	private final ListFiles files;

	private final Places places;

	private final Phrases phrases;

	MarkedImport(ListFiles files, Places places, Phrases phrases) {
		this.files = files;
		this.places = places;
		this.phrases = phrases;
	}

	/** The file with its remarks, and the name to save it under. */
	public record Marked(String name, ListFiles.Format format, byte[] content) {
	}

	/**
	 * Marks the file as it was brought in.
	 * @throws Refusal not-found while columns have to be chosen, and for a form that has
	 * no columns
	 */
	public Marked of(ImportPreviews.Preview preview, Locale language) {
		if (preview.plan() == null) {
			throw Refusal.notFound();
		}
		ListFiles.Format format = preview.staged().format();
		byte[] content = this.files.marked(preview.staged().content(), format, preview.file().list().places(),
				this.phrases.text(language, "column.what-to-mend"), remarks(preview.plan().errors(), language));
		return new Marked(name(preview.staged().fileName(), format), format, content);
	}

	private Map<Integer, String> remarks(List<LocatedError> errors, Locale language) {
		Map<Integer, String> remarks = new TreeMap<>();
		for (Problem.Place place : this.places.of(errors, language)) {
			remarks.merge(place.row(), remark(place, language), (first, next) -> first + " " + next);
		}
		return remarks;
	}

	// a heading that the list does not know has no title
	private String remark(Problem.Place place, Locale language) {
		return place.column().isEmpty() ? place.message()
				: this.phrases.textOr(language, "column." + place.column(), place.column()) + ": " + place.message();
	}

	private static String name(String file, ListFiles.Format format) {
		String plain = file.replaceAll("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("[\\p{Cntrl}/\\\\\"]", "_");
		return plain + "-errors." + format.name().toLowerCase(Locale.ROOT);
	}

}
