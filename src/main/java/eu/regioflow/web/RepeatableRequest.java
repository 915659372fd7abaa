package eu.regioflow.web;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import eu.regioflow.refusal.Refusal;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;

/**
 * A request whose content was read once to know its hash, and can be read again. The
 * parts of an upload are kept by the container and only hashed.
 */
final class RepeatableRequest extends HttpServletRequestWrapper {

	/** More than any body of the API that is not an upload, in bytes. */
	private static final int LIMIT = 12 * 1024 * 1024;

	private final byte[] body;

	private final String hash;

	private RepeatableRequest(HttpServletRequest request, byte[] body, String hash) {
		super(request);
		this.body = body;
		this.hash = hash;
	}

	static RepeatableRequest of(HttpServletRequest request) throws IOException {
		MessageDigest digest = sha256();
		String type = request.getContentType();
		digest.update(bytes(withoutBoundary(type)));
		if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
			hashParts(request, digest);
			return new RepeatableRequest(request, null, HexFormat.of().formatHex(digest.digest()));
		}
		byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
		if (body.length > LIMIT) {
			throw Refusal.tooLarge("too-large");
		}
		return new RepeatableRequest(request, body, HexFormat.of().formatHex(digest.digest(body)));
	}

	private static void hashParts(HttpServletRequest request, MessageDigest digest) throws IOException {
		try {
			for (Part part : request.getParts()) {
				digest
					.update(bytes(part.getName() + "\n" + part.getSubmittedFileName() + "\n" + part.getSize() + "\n"));
				try (InputStream content = new DigestInputStream(part.getInputStream(), digest)) {
					content.transferTo(OutputStream.nullOutputStream());
				}
			}
		}
		catch (ServletException ex) {
			throw Refusal.unreadable("unreadable");
		}
		catch (IllegalStateException ex) {
			throw Refusal.tooLarge("too-large");
		}
	}

	/** The boundary between parts is made anew for each sending. */
	private static String withoutBoundary(String type) {
		return String.valueOf(type).split(";", 2)[0].trim();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** SHA-256 of the content, in hexadecimal digits. */
	String hash() {
		return this.hash;
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		return (this.body != null) ? new Again(new ByteArrayInputStream(this.body)) : super.getInputStream();
	}

	@Override
	public BufferedReader getReader() throws IOException {
		return (this.body != null) ? new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8))
				: super.getReader();
	}

	/** The content that was read before. */
	private static final class Again extends ServletInputStream {

		private final ByteArrayInputStream content;

		Again(ByteArrayInputStream content) {
			this.content = content;
		}

		@Override
		public int read() {
			return this.content.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return this.content.read(target, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.content.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("Read at once");
		}

	}

}
