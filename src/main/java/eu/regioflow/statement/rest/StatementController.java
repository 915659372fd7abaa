package eu.regioflow.statement.rest;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.statement.ReadStatements;
import eu.regioflow.statement.Statement;
import eu.regioflow.statement.StatementDownload;
import eu.regioflow.statement.StatementFilter;
import eu.regioflow.statement.StatementKind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The register of documents and the documents themselves.
 */
@RestController("statementRestController")
class StatementController {

	private static final MediaType CSV = new MediaType("text", "csv");

	private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_PDF, MediaType.APPLICATION_JSON, CSV);

	private final ReadStatements statements;

	private final StatementDownload download;

	StatementController(ReadStatements statements, StatementDownload download) {
		this.statements = statements;
		this.download = download;
	}

	@GetMapping("/api/v1/projects/{code}/statements")
	List<StatementBody> list(@PathVariable String code, @RequestParam(required = false) Integer partner,
			@RequestParam(required = false) Integer period, @RequestParam(required = false) StatementKind kind) {
		return this.statements.ofProject(new StatementFilter(code, partner, period, kind))
			.stream()
			.map(StatementBody::of)
			.toList();
	}

	@GetMapping("/api/v1/statements/{number}")
	ResponseEntity<byte[]> read(@PathVariable String number,
			@RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) List<MediaType> accepted)
			throws HttpMediaTypeNotAcceptableException {
		Statement entry = this.statements.get(number);
		MediaType form = form(accepted);
		if (form.equals(MediaType.APPLICATION_PDF)) {
			return this.download.pdf(entry);
		}
		return form.equals(CSV) ? this.download.csv(entry) : this.download.json(entry);
	}

	// A page of a browser and a plain curl accept anything: they get the document itself.
	private static MediaType form(List<MediaType> accepted) throws HttpMediaTypeNotAcceptableException {
		List<MediaType> wanted = new ArrayList<>(accepted);
		MimeTypeUtils.sortBySpecificity(wanted);
		for (MediaType type : wanted) {
			for (MediaType form : FORMS) {
				if (type.getQualityValue() > 0 && type.includes(form)) {
					return form;
				}
			}
		}
		throw new HttpMediaTypeNotAcceptableException(FORMS);
	}

}
