package eu.regioflow.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of files that may be attached, recognised by their first bytes; the name's
 * ending must agree.
 */
enum MediaType {

	PDF("application/pdf", "255044462d", "pdf"), PNG("image/png", "89504e470d0a1a0a", "png"),
	JPEG("image/jpeg", "ffd8ff", "jpg", "jpeg"),
	ZIPPED_OFFICE("application/zip", "504b0304", "xlsx", "docx", "odt", "ods", "pptx"),
	TEXT("text/plain", "", "txt", "csv");

	/** What a browser shows by itself without running anything of it. */
	static final Set<String> SHOWABLE = Set.of(PDF.name, PNG.name, JPEG.name);

	/** How many bytes tell whether a file is what a browser shows. */
	static final int LONGEST_START = 16;

	private static final int TEXT_SAMPLE = 64 * 1024;

	private final String name;

	private final byte[] start;

	private final String[] endings;

	MediaType(String name, String start, String... endings) {
		this.name = name;
		this.start = HexFormat.of().parseHex(start);
		this.endings = endings;
	}

	String mediaType() {
		return this.name;
	}

	static Optional<MediaType> of(String name, byte[] content) {
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return Arrays.stream(values())
			.filter((type) -> Arrays.asList(type.endings).contains(ending))
			.filter((type) -> type.matches(content))
			.findFirst();
	}

	/** Whether the bytes are what a browser shows under this media type. */
	static boolean isShowable(String mediaType, byte[] content) {
		return Arrays.stream(values())
			.anyMatch((type) -> type.name.equals(mediaType) && SHOWABLE.contains(mediaType) && type.matches(content));
	}

	private boolean matches(byte[] content) {
		if (this == TEXT) {
			return isText(content);
		}
		return content.length >= this.start.length
				&& Arrays.equals(content, 0, this.start.length, this.start, 0, this.start.length);
	}

	private static boolean isText(byte[] content) {
		for (int i = 0; i < Math.min(content.length, TEXT_SAMPLE); i++) {
			if (content[i] == 0) {
				return false;
			}
		}
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
