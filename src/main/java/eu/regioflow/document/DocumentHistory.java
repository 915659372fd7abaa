package eu.regioflow.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The files of a subject with what they replaced and what was taken away.
 */
public final class DocumentHistory {

	private final List<Document> all;

	private final Map<UUID, Document> earlier = new HashMap<>();

	DocumentHistory(List<Document> all) {
		this.all = all;
		all.stream()
			.filter((one) -> one.supersededBy() != null)
			.forEach((one) -> this.earlier.put(one.supersededBy(), one));
	}

	/** What counts, oldest first. */
	public List<Document> current() {
		return this.all.stream().filter(Document::isCurrent).toList();
	}

	/** What was taken away, each in its last version. */
	public List<Document> removed() {
		return this.all.stream().filter((one) -> one.isRemoved() && one.supersededBy() == null).toList();
	}

	/** A file and all versions that it replaced, newest first. */
	public List<Document> versions(Document document) {
		List<Document> versions = new ArrayList<>();
		for (Document one = document; one != null; one = this.earlier.get(one.id())) {
			versions.add(one);
		}
		return versions;
	}

}
