package eu.regioflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One person's way into the running application of a test: signed in by the form once,
 * then with session and CSRF token, or not signed in at all.
 */
public final class Portal {

	private static final Map<String, Portal> KNOWN = new ConcurrentHashMap<>();

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final ObjectMapper JSON = new ObjectMapper();

	private final String root;

	private final Map<String, String> cookies = new TreeMap<>();

	private String token = "";

	private Portal(int port) {
		this.root = "http://localhost:" + port;
	}

	/** Somebody who is not signed in. */
	public static Portal anonymous(int port) {
		Portal portal = new Portal(port);
		portal.readToken();
		return portal;
	}

	/** A program that has neither session nor token of a page. */
	public static Portal program(int port) {
		return new Portal(port);
	}

	/** The person's one session of this run; signing in is slow on purpose. */
	public static Portal of(int port, String username) {
		return KNOWN.computeIfAbsent(port + username, (key) -> {
			Portal portal = anonymous(port);
			Answer answer = portal.signIn(username, "demo");
			if (answer.status() != 302) {
				throw new IllegalStateException(username + " could not sign in: " + answer);
			}
			return portal;
		});
	}

	/** Sends the form of the sign-in page, right or wrong. */
	public Answer signIn(String username, String password) {
		Answer answer = form("/sign-in", Map.of("username", username, "password", password));
		readToken();
		return answer;
	}

	/** Sends a form with its token. */
	public Answer form(String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send("POST", path, "application/x-www-form-urlencoded", body);
	}

	private void readToken() {
		Matcher found = TOKEN.matcher(send(request("/sign-in").GET()).body());
		if (found.find()) {
			this.token = found.group(1);
		}
	}

	/** What a cookie holds, or nothing. */
	public String cookie(String name) {
		return this.cookies.getOrDefault(name, "");
	}

	/** Reads; the path starts with a slash. */
	public Answer get(String path, String... headers) {
		return send(with(request(path), headers).GET());
	}

	/** Sends text of a media type. */
	public Answer send(String method, String path, String mediaType, String body, String... headers) {
		return send(method, path, mediaType, body.getBytes(StandardCharsets.UTF_8), headers);
	}

	/** Sends bytes of a media type. */
	public Answer send(String method, String path, String mediaType, byte[] body, String... headers) {
		return send(with(request(path), headers).header("Content-Type", mediaType)
			.method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
	}

	public Answer post(String path, String json, String... headers) {
		return send("POST", path, "application/json", json, headers);
	}

	public Answer put(String path, String json, String... headers) {
		return send("PUT", path, "application/json", json, headers);
	}

	/** Sends one file as the part {@code file} of a form. */
	public Answer upload(String path, String fileName, byte[] content) {
		String start = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
			.formatted(fileName) + "Content-Type: application/octet-stream\r\n\r\n";
		String text = start + new String(content, StandardCharsets.ISO_8859_1) + "\r\n--part--\r\n";
		return send("POST", path, "multipart/form-data; boundary=part", text.getBytes(StandardCharsets.ISO_8859_1));
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.root + path));
		if (!this.cookies.isEmpty()) {
			request.header("Cookie",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		return this.token.isEmpty() ? request : request.header("X-CSRF-TOKEN", this.token);
	}

	private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
		return (headers.length > 0) ? request.headers(headers) : request;
	}

	private Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
			answer.headers().allValues("Set-Cookie").forEach((cookie) -> {
				String[] parts = cookie.split(";")[0].split("=", 2);
				// sessions are shared: one test's language must not be the next one's
				if (!parts[0].equals("language")) {
					this.cookies.put(parts[0], parts[1]);
				}
			});
			return new Answer(answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** What came back. */
	public record Answer(int status, String location, String body) {

		/** The body, read as JSON. */
		public JsonNode json() {
			try {
				return JSON.readTree(this.body);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		/** The text of a field of the body, such as {@code total.declared}. */
		public String text(String path) {
			return json().at("/" + path.replace('.', '/')).asText();
		}

	}

}
