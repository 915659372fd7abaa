package eu.regioflow.expenditure.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * Opens a workbook's zip only after every part was unpacked once into nothing and
 * counted: what its headings claim about sizes is not believed.
 */
final class ZipGuard {

	static final int MOST_ENTRIES = 200;

	static final long MOST_BYTES = 100L * 1024 * 1024;

	static final int MOST_RATIO = 100;

	/** Readers look each new one up among all others. */
	private static final int MOST_PREFIXES = 1_000;

	/** Small parts may pack better than the ratio: they do no harm. */
	private static final long SMALL = 1024 * 1024;

	private static final int CENTRAL_HEADER = 0x504B0102;

	private long total;

	private ZipGuard() {
	}

	/**
	 * Opens the archive.
	 * @throws Refusal {@code workbook-too-large-inside} or {@code unsafe-workbook}
	 * @throws IOException when it is no zip
	 */
	static ZipFile open(byte[] content) throws IOException {
		if (headers(content) > MOST_ENTRIES) {
			throw tooLarge();
		}
		ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
		new ZipGuard().check(zip);
		return zip;
	}

	/** Counts before anything is built per entry. */
	private static int headers(byte[] content) {
		int found = 0;
		int last = 0;
		for (byte next : content) {
			last = (last << 8) | (next & 0xFF);
			found += (last == CENTRAL_HEADER) ? 1 : 0;
		}
		return found;
	}

	private void check(ZipFile zip) throws IOException {
		List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
		Set<String> names = new HashSet<>();
		long claimed = 0;
		for (ZipArchiveEntry entry : entries) {
			if (!names.add(entry.getName().toLowerCase(Locale.ROOT)) || isOutside(entry.getName())) {
				throw unsafe(entry.getName());
			}
			claimed += Math.max(0, entry.getSize());
			if (claimed > MOST_BYTES || claimed < 0) {
				throw tooLarge();
			}
		}
		for (ZipArchiveEntry entry : entries) {
			count(zip, entry);
		}
	}

	private static boolean isOutside(String name) {
		return name.startsWith("/") || name.contains("\\") || name.contains(":") || name.indexOf('\0') >= 0
				|| List.of(name.split("/")).contains("..");
	}

	private void count(ZipFile zip, ZipArchiveEntry entry) throws IOException {
		if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED
				|| !zip.canReadEntryData(entry)) {
			throw new IOException("A part is packed in a way that workbooks do not use");
		}
		WordCounter doctypes = new WordCounter("<!DOCTYPE");
		WordCounter prefixes = new WordCounter("xmlns:");
		long packed = Math.max(1, entry.getCompressedSize());
		byte[] buffer = new byte[64 * 1024];
		long unpacked = 0;
		try (InputStream part = zip.getInputStream(entry)) {
			for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
				unpacked += read;
				this.total += read;
				if (this.total > MOST_BYTES || unpacked > SMALL && unpacked > packed * MOST_RATIO) {
					throw tooLarge();
				}
				if (isXml(entry.getName())
						&& (doctypes.read(buffer, read) > 0 || prefixes.read(buffer, read) > MOST_PREFIXES)) {
					throw unsafe(entry.getName());
				}
			}
		}
	}

	private static boolean isXml(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
	}

	private static Refusal tooLarge() {
		String code = "workbook-too-large-inside";
		return Refusal.invalid(code, List.of(LocatedError.at(0, "", "", code, MOST_BYTES / 1024 / 1024)),
				MOST_BYTES / 1024 / 1024);
	}

	private static Refusal unsafe(String part) {
		String shown = Texts.shortened(part);
		return Refusal.invalid("unsafe-workbook", List.of(LocatedError.at(0, "", shown, "unsafe-workbook")), shown);
	}

}
