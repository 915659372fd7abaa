package eu.regioflow.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps bytes under their SHA-256 in {@code <data directory>/documents}; the same bytes
 * are kept once, and are on the disk before the caller goes on.
 */
@Component
public class ContentStore {

	private final Path folder;

	ContentStore(@Value("${regioflow.data.directory:./data}") String dataDirectory) {
		this.folder = Path.of(dataDirectory, "documents");
	}

	/** Stores the bytes and answers their SHA-256 as 64 hex digits. */
	public String put(byte[] content) {
		String hash = sha256(content);
		Path target = path(hash);
		if (Files.exists(target)) {
			return hash;
		}
		try {
			Files.createDirectories(target.getParent());
			Path written = Files.createTempFile(target.getParent(), "upload", ".part");
			try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
				ByteBuffer buffer = ByteBuffer.wrap(content);
				while (buffer.hasRemaining()) {
					channel.write(buffer);
				}
				channel.force(true);
			}
			Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
			writeNames(target.getParent());
			writeNames(this.folder);
			return hash;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// A file's name belongs to its folder: without this a power cut could lose the name
	// of a file whose content is safe. Only Linux and its like open folders for it.
	private static void writeNames(Path folder) throws IOException {
		if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
				names.force(true);
			}
		}
	}

	/**
	 * The bytes under the hash.
	 * @throws IllegalStateException when they are no longer what the hash says
	 */
	public byte[] get(String hash) {
		try {
			byte[] content = Files.readAllBytes(path(hash));
			if (!sha256(content).equals(hash)) {
				throw new IllegalStateException("The stored file " + hash + " was altered");
			}
			return content;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The first bytes under the hash, fewer where there are no more; not checked. */
	byte[] beginning(String hash, int length) {
		try (InputStream content = Files.newInputStream(path(hash))) {
			return content.readNBytes(length);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path path(String hash) {
		return this.folder.resolve(hash.substring(0, 2)).resolve(hash);
	}

	/** The SHA-256 of bytes as 64 hex digits. */
	static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
