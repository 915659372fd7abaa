package eu.regioflow.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the clients wanted and what they were answered; on the disk before a request
 * leaves, and before an answer counts.
 */
final class Journal implements AutoCloseable {

	/** What the client knows of a request. */
	enum Knowledge {

		/** It was sent, no answer came. */
		OPEN,
		/** It was answered with success. */
		ACKNOWLEDGED,
		/** It was answered with a refusal. */
		REFUSED

	}

	/** What kind of change a request asks for. */
	enum Kind {

		LIST, DOCUMENT, SUBMISSION, FINDINGS, CERTIFICATE, PROJECT_REPORT, VERIFICATION, AUTHORISATION, CONFIRMATION,
		DELIVERABLE, DECISION, CLOCK

	}

	/**
	 * A request.
	 *
	 * @param scope the thing that it changes
	 * @param mark how its effect is recognised
	 */
	record Entry(int id, Kind kind, String scope, String mark, Knowledge knowledge) {

		Entry with(Knowledge known) {
			return new Entry(this.id, this.kind, this.scope, this.mark, known);
		}

	}

	private final FileChannel file;

	private final Map<Integer, Entry> entries = new LinkedHashMap<>();

	private Journal(FileChannel file) {
		this.file = file;
	}

	static Journal at(Path path) throws IOException {
		Files.createDirectories(path.getParent());
		return new Journal(FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
	}

	/** The next request's number, which its mark may hold. */
	synchronized Entry intend(Kind kind, String scope, java.util.function.IntFunction<String> mark) {
		int id = this.entries.size() + 1;
		Entry entry = new Entry(id, kind, scope, mark.apply(id), Knowledge.OPEN);
		write(entry);
		return entry;
	}

	synchronized void note(Entry entry, Knowledge knowledge) {
		write(entry.with(knowledge));
	}

	private void write(Entry entry) {
		this.entries.put(entry.id(), entry);
		byte[] line = "%d\t%s\t%s\t%s\t%s%n"
			.formatted(entry.id(), entry.knowledge(), entry.kind(), entry.scope(), entry.mark())
			.getBytes(StandardCharsets.UTF_8);
		try {
			ByteBuffer buffer = ByteBuffer.wrap(line);
			while (buffer.hasRemaining()) {
				this.file.write(buffer);
			}
			this.file.force(false);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	synchronized List<Entry> entries() {
		return new ArrayList<>(this.entries.values());
	}

	List<Entry> of(Kind kind, Knowledge knowledge) {
		return entries().stream().filter((entry) -> entry.kind() == kind && entry.knowledge() == knowledge).toList();
	}

	long count(Knowledge knowledge) {
		return entries().stream().filter((entry) -> entry.knowledge() == knowledge).count();
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
