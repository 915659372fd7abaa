package eu.regioflow.document;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes in and hands out attached files. The caller has asked for the permission.
 */
@Component
public class Documents {

	/** In bytes: 50 MB. */
	public static final int LIMIT = 50 * 1024 * 1024;

	private final ContentStore contents;

	private final DocumentRows rows;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	Documents(ContentStore contents, DocumentRows rows, Clock clock, ApplicationEventPublisher events) {
		this.contents = contents;
		this.rows = rows;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Stores a file with what is known of it.
	 * @throws Refusal too large, empty, without a name, or of a kind that may not be
	 * attached
	 */
	public Document attach(Upload upload, UUID uploadedBy) {
		if (upload.content().length > LIMIT) {
			throw Refusal.tooLarge("document-too-large", LIMIT / (1024 * 1024));
		}
		if (upload.content().length == 0) {
			throw Refusal.invalid("document-empty", upload.name());
		}
		if (upload.name() == null || upload.name().isBlank() || upload.name().length() > 255) {
			throw Refusal.invalid("document-name");
		}
		MediaType type = MediaType.of(upload.name(), upload.content())
			.orElseThrow(() -> Refusal.invalid("document-type", upload.name()));
		String hash = this.contents.put(upload.content());
		Document document = this.rows
			.save(new Document(upload, type.mediaType(), hash, uploadedBy, this.clock.instant()));
		this.events.publishEvent(DocumentAttached.of(document));
		return document;
	}

	/** Under which hash the bytes are kept, or would be. */
	public String hashOf(byte[] content) {
		return ContentStore.sha256(content);
	}

	/**
	 * Lets a file prove another line of its subject, or the whole of it.
	 * @param line null for the whole
	 */
	public void place(Document document, Integer line) {
		if (!Objects.equals(document.line(), line)) {
			DocumentEvent moved = DocumentEvent.moved(document, line);
			versions(document).forEach((version) -> version.moveTo(line));
			this.events.publishEvent(moved);
		}
	}

	/** The version that counts of a file and those that replaced it. */
	public Document latest(Document document) {
		Document latest = document;
		while (latest.supersededBy() != null) {
			latest = get(latest.supersededBy());
		}
		return latest;
	}

	/** Puts a newer version in a file's place; the former one stays as an earlier one. */
	public Document replace(Document former, Upload upload, UUID uploadedBy) {
		Document newer = attach(upload, uploadedBy);
		former.supersede(newer);
		this.events.publishEvent(DocumentEvent.replaced(former, newer));
		return newer;
	}

	/** Takes a file away with its earlier versions; all stay in the store. */
	public void withdraw(Document document, UUID by, String reason) {
		versions(document).forEach((version) -> version.remove(by, this.clock.instant(), reason));
		this.events.publishEvent(DocumentEvent.removed(document));
	}

	/**
	 * Says of a file and its earlier versions whether they tell of a person, and so of
	 * the same file where it also belongs to another line.
	 */
	public void mark(Document document, boolean personal) {
		if (document.isPersonal() != personal) {
			same(document).forEach((file) -> file.mark(personal));
			this.events.publishEvent(DocumentEvent.marked(document));
		}
	}

	/** With its versions, what it is a link to, and the links to any of them. */
	private Collection<Document> same(Document document) {
		Map<UUID, Document> known = new LinkedHashMap<>();
		Deque<Document> found = new ArrayDeque<>(List.of(document));
		while (!found.isEmpty()) {
			Document next = found.pop();
			if (known.put(next.id(), next) == null) {
				found.addAll(versions(next));
				found.addAll(this.rows.findByLinkedFromIn(List.of(next.id())));
				Optional.ofNullable(next.linkedFrom()).flatMap(this.rows::findById).ifPresent(found::add);
			}
		}
		return known.values();
	}

	/** Notes that somebody opens a file that tells of a person. */
	public void noteOpening(Document document) {
		this.events.publishEvent(DocumentEvent.opened(document));
	}

	private List<Document> versions(Document document) {
		return history(document.subject()).versions(document);
	}

	/** The files that belong to a subject, oldest first. */
	public List<Document> of(String subject) {
		return this.rows.findCurrent(subject);
	}

	/** The files that belong to any of these subjects, oldest first. */
	public List<Document> of(Collection<String> subjects) {
		return subjects.isEmpty() ? List.of() : this.rows.findCurrentOf(subjects);
	}

	/** What is known of these files, by their ids. */
	public Map<UUID, Document> all(Collection<UUID> ids) {
		return ids.isEmpty() ? Map.of()
				: this.rows.findByIdIn(ids).stream().collect(Collectors.toMap(Document::id, (file) -> file));
	}

	/** What these files replaced, by the ids of the newer ones. */
	public Map<UUID, Document> replacedBy(Collection<UUID> newer) {
		return newer.isEmpty() ? Map.of()
				: this.rows.findBySupersededByIn(newer)
					.stream()
					.collect(Collectors.toMap(Document::supersededBy, (file) -> file));
	}

	/** The same with earlier versions and what was taken away. */
	public DocumentHistory history(String subject) {
		return new DocumentHistory(this.rows.findBySubjectOrderByUploadedAt(subject));
	}

	/** Whether a browser may show the file itself, by its first bytes. */
	public boolean isShowable(Document document) {
		return document.isShowable()
				&& isShowable(document, this.contents.beginning(document.sha256(), MediaType.LONGEST_START));
	}

	/** Whether a browser may show these bytes of the file itself. */
	public boolean isShowable(Document document, byte[] content) {
		return MediaType.isShowable(document.mediaType(), content);
	}

	/**
	 * Lets the files of a line also belong to a line of another subject; the originals
	 * stay where they are.
	 * @return how many
	 */
	public int link(String subject, int line, String toSubject, int toLine) {
		List<Document> files = of(subject).stream().filter((file) -> Objects.equals(file.line(), line)).toList();
		files.forEach((file) -> this.rows.save(new Document(file, toSubject, toLine)));
		return files.size();
	}

	/** Takes back the links to a line; files that were attached to it itself stay. */
	public void unlink(String subject, int line) {
		links(subject).filter((file) -> file.line() == line).forEach(this.rows::delete);
	}

	/**
	 * Lets the files of lines follow them to other numbers.
	 * @param moved the new number of each line by its old one
	 */
	public void move(String subject, Map<Integer, Integer> moved) {
		this.rows.findBySubjectOrderByUploadedAt(subject)
			.stream()
			.filter((file) -> moved.containsKey(file.line()))
			.forEach((file) -> file.moveTo(moved.get(file.line())));
	}

	private Stream<Document> links(String subject) {
		return of(subject).stream().filter((file) -> file.linkedFrom() != null);
	}

	/** What is known of a file. */
	public Document get(UUID id) {
		return this.rows.findById(id).orElseThrow(Refusal::notFound);
	}

	/** A file's bytes. */
	public byte[] content(Document document) {
		return this.contents.get(document.sha256());
	}

}
