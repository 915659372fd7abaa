package eu.regioflow.partnerreport.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import eu.regioflow.expenditure.ListFiles;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;

/**
 * The forms in which a list of expenditure is asked for and sent.
 */
enum ListMedia {

	ROWS(MediaType.APPLICATION_JSON, ListFiles.Format.JSON), TEXT(MediaType.valueOf("text/csv"), ListFiles.Format.CSV),
	WORKBOOK(MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
			ListFiles.Format.XLSX);

	static final String CSV = "text/csv";

	static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final MediaType type;

	private final ListFiles.Format format;

	ListMedia(MediaType type, ListFiles.Format format) {
		this.type = type;
		this.format = format;
	}

	/** The form that the caller likes best; rows where any will do. */
	static ListMedia accepted(List<MediaType> accepted) {
		List<MediaType> wanted = new ArrayList<>(accepted);
		MimeTypeUtils.sortBySpecificity(wanted);
		wanted.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
		return wanted.stream()
			.flatMap((range) -> Arrays.stream(values()).filter((media) -> range.includes(media.type)))
			.findFirst()
			.orElse(ROWS);
	}

	/** The form of a body whose type the route takes. */
	static ListMedia sent(MediaType sent) {
		return Arrays.stream(values()).filter((media) -> media.type.includes(sent)).findFirst().orElse(ROWS);
	}

	/** The form of a file. */
	static ListMedia of(ListFiles.Format format) {
		return Arrays.stream(values()).filter((media) -> media.format == format).findFirst().orElseThrow();
	}

	ListFiles.Format format() {
		return this.format;
	}

	String ending() {
		return this.format.name().toLowerCase(Locale.ROOT);
	}

	ResponseEntity.BodyBuilder answer() {
		return ResponseEntity.ok()
			.contentType((this == TEXT) ? new MediaType(this.type, StandardCharsets.UTF_8) : this.type);
	}

}
