package eu.regioflow.document;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
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

	private UUID supersededBy;

	private UUID removedBy;

	private Instant removedAt;

	private String removalReason;

	private boolean personal;

	@Version
	private Long version;

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
		this.personal = original.personal;
	}

	void moveTo(Integer another) {
		this.line = another;
	}

	/** Gives its place to a newer version, which is as personal as it is. */
	void supersede(Document newer) {
		this.supersededBy = newer.id;
		newer.personal = this.personal;
	}

	void remove(UUID by, Instant at, String reason) {
		this.removedBy = by;
		this.removedAt = at;
		this.removalReason = reason;
	}

	void mark(boolean asPersonal) {
		this.personal = asPersonal;
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

	public UUID uploadedBy() {
		return this.uploadedBy;
	}

	public Instant uploadedAt() {
		return this.uploadedAt;
	}

	/** The newer version that took its place; null for the present one. */
	public UUID supersededBy() {
		return this.supersededBy;
	}

	/** Who took it away; null while it is there. */
	public UUID removedBy() {
		return this.removedBy;
	}

	/** When it was taken away; null while it is there. */
	public Instant removedAt() {
		return this.removedAt;
	}

	/** Why it was taken away; null while it is there. */
	public String removalReason() {
		return this.removalReason;
	}

	public boolean isRemoved() {
		return this.removedAt != null;
	}

	/** Whether it is the version that counts. */
	public boolean isCurrent() {
		return this.supersededBy == null && !isRemoved();
	}

	/** Whether it was marked as one that tells of a person, such as a payslip. */
	public boolean isPersonal() {
		return this.personal;
	}

	/** Whether a browser can show it itself. */
	public boolean isShowable() {
		return MediaType.SHOWABLE.contains(this.mediaType);
	}

}
