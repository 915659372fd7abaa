package eu.regioflow.statement;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * A document's files as answers: to be saved under its number, known again by their hash.
 */
@Component
public class StatementDownload {

	private final ReadStatements statements;

	StatementDownload(ReadStatements statements) {
		this.statements = statements;
	}

	/** The PDF as it was issued. */
	public ResponseEntity<byte[]> pdf(Statement entry) {
		return answer(entry, "pdf", MediaType.APPLICATION_PDF, this.statements.file(entry.sha256()), entry.sha256());
	}

	/** The entry and its figures. */
	public ResponseEntity<byte[]> json(Statement entry) {
		return answer(entry, "json", MediaType.APPLICATION_JSON, this.statements.file(entry.json()), entry.json());
	}

	/** The figures as a table. */
	public ResponseEntity<byte[]> csv(Statement entry) {
		byte[] table = this.statements.csv(entry);
		return answer(entry, "csv", new MediaType("text", "csv", StandardCharsets.UTF_8), table, Sha256.of(table));
	}

	private static ResponseEntity<byte[]> answer(Statement entry, String ending, MediaType type, byte[] content,
			String hash) {
		String name = entry.number().replaceAll("[^A-Za-z0-9._-]", "_") + "." + ending;
		return ResponseEntity.ok()
			.contentType(type)
			.eTag("\"" + hash + "\"")
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
			.body(content);
	}

}
