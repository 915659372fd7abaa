package eu.regioflow.partnerreport.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import eu.regioflow.document.Document;

/**
 * A file as the list shows it to a reader.
 *
 * @param name neutral where the reader may not know it
 * @param hash its first digits
 * @param removal who took it away, when and why; null for what is there
 * @param earlier the versions that it replaced, newest first
 */
public record FileRow(UUID id, String name, Integer line, String note, long kilobytes, Stamp added, String hash,
		boolean showable, Marks marks, Rights rights, Removal removal, List<FileRow> earlier) {

	/** Who did it, and when. */
	public record Stamp(String by, Instant at) {
	}

	/**
	 * What is said of it.
	 *
	 * @param own whether it is marked so itself
	 * @param byLine whether its line names a person
	 */
	public record Marks(boolean own, boolean byLine) {

		/** Whether only those who may know the person can open it. */
		public boolean personal() {
			return this.own || this.byLine;
		}

	}

	/** What the reader may do with it. */
	public record Rights(boolean open, boolean free, boolean replaceable, boolean mark) {

		/** Whether there is anything to change. */
		public boolean any() {
			return this.free || this.replaceable || this.mark;
		}

	}

	/** How it was taken away. */
	public record Removal(Stamp stamp, String reason) {
	}

	/** Whether it is marked itself, whatever its line says. */
	public boolean marked() {
		return this.marks.own();
	}

	static FileRow of(Document document, String by, Marks marks, Rights rights, Removal removal,
			List<FileRow> earlier) {
		return new FileRow(document.id(), document.name(), document.line(), document.note(),
				Math.max(1, document.size() / 1024), new Stamp(by, document.uploadedAt()),
				document.sha256().substring(0, 12), document.isShowable(), marks, rights, removal, earlier);
	}

	/** The same for a reader who only may know that it is there. */
	FileRow hidden(String neutral) {
		return new FileRow(this.id, neutral, this.line, "", this.kilobytes, this.added, "", false, this.marks,
				this.rights, null, List.of());
	}

}
