package eu.regioflow.document;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A file that somebody attached to a report or deliverable.
 */
@Entity
public class Document {

	@Id
	private UUID id;

	private String project;

	private Integer partner;

	private String subject;

	private Integer line;

	private String name;

	private String mediaType;

	private long size;

	@JdbcTypeCode(SqlTypes.CHAR)
	private String sha256;

	private String note;

	private UUID uploadedBy;

	private Instant uploadedAt;

	private UUID linkedFrom;

	protected Document() {
	}

	Document(Upload upload, String mediaType, String sha256, UUID uploadedBy, Instant uploadedAt) {
		this.id = UUID.randomUUID();
		this.project = upload.project();
		this.partner = upload.partner();
		this.subject = upload.subject();
		this.line = upload.line();
		this.name = upload.name();
		this.mediaType = mediaType;
		this.size = upload.content().length;
		this.sha256 = sha256;
		this.note = upload.note();
		this.uploadedBy = uploadedBy;
		this.uploadedAt = uploadedAt;
	}

	/** The same file as it also belongs to a line of something else. */
	Document(Document original, String subject, int line) {
		this.id = UUID.randomUUID();
		this.project = original.project;
		this.partner = original.partner;
		this.subject = subject;
		this.line = line;
		this.name = original.name;
		this.mediaType = original.mediaType;
		this.size = original.size;
		this.sha256 = original.sha256;
		this.note = original.note;
		this.uploadedBy = original.uploadedBy;
		this.uploadedAt = original.uploadedAt;
		this.linkedFrom = original.id;
	}

	void moveTo(Integer another) {
		this.line = another;
	}

	public UUID id() {
		return this.id;
	}

	public String project() {
		return this.project;
	}

	public Integer partner() {
		return this.partner;
	}

	/** What it belongs to, such as {@code partner-report/<id>}. */
	public String subject() {
		return this.subject;
	}

	/** The line of expenditure that it proves, or null. */
	public Integer line() {
		return this.line;
	}

	public String name() {
		return this.name;
	}

	public String mediaType() {
		return this.mediaType;
	}

	/** In bytes. */
	public long size() {
		return this.size;
	}

	public String sha256() {
		return this.sha256;
	}

	public String note() {
		return this.note;
	}

	/** The file that it is, as it was attached first; null for that one itself. */
	public UUID linkedFrom() {
		return this.linkedFrom;
	}

	public Instant uploadedAt() {
		return this.uploadedAt;
	}

}
