package eu.regioflow.partnerreport;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import eu.regioflow.Portal;

/**
 * Several files with the fields of a form around them, as a browser sends them.
 */
final class GivenFiles {

	private final StringBuilder body = new StringBuilder();

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	/** A file of these words, which begin as its kind does. */
	GivenFiles file(String name, String words) {
		return file(name, words.getBytes(StandardCharsets.UTF_8));
	}

	GivenFiles file(String name, byte[] content) {
		this.files.put(name, content);
		return this;
	}

	GivenFiles field(String name, String value) {
		this.body.append("--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value));
		return this;
	}

	/** Sends the files as parts of that name. */
	Portal.Answer send(Portal portal, String path, String part, String... headers) {
		StringBuilder all = new StringBuilder(this.body);
		this.files.forEach((name, content) -> all.append("""
				--part\r
				Content-Disposition: form-data; name="%s"; filename="%s"\r
				Content-Type: application/octet-stream\r
				\r
				""".formatted(part, name)).append(new String(content, StandardCharsets.ISO_8859_1)).append("\r\n"));
		return portal.send("POST", path, "multipart/form-data; boundary=part",
				all.append("--part--\r\n").toString().getBytes(StandardCharsets.ISO_8859_1), headers);
	}

}
