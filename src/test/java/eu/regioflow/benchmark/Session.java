package eu.regioflow.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person who signed in by the portal's form, so that no request pays for a password.
 */
final class Session {

	private static final Pattern FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.version(HttpClient.Version.HTTP_1_1)
		.build();

	private final String url;

	private final String token;

	Session(String url, String username) throws IOException, InterruptedException {
		this.url = url;
		String form = token(get("/sign-in", "text/html"));
		send(HttpRequest.newBuilder(URI.create(url + "/sign-in"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers
				.ofString("username=" + username + "&password=demo&_csrf=" + form.replace("=", "%3D"))));
		this.token = token(get("/", "text/html"));
	}

	/** Posts JSON and expects success. */
	void post(String path, String json) throws IOException, InterruptedException {
		send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
	}

	/** Changes a part by JSON and expects success. */
	void patch(String path, String json) throws IOException, InterruptedException {
		send("PATCH", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
	}

	/** Sends bytes of a media type, expects success and gives the answer's body. */
	String send(String method, String path, String mediaType, byte[] body) throws IOException, InterruptedException {
		HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(this.url + path))
			.header("Content-Type", mediaType)
			.header("X-CSRF-TOKEN", this.token)
			.method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
		}
		return answer.body();
	}

	/** Asks for a media type, expects success and gives the answer's body. */
	String get(String path, String mediaType) throws IOException, InterruptedException {
		HttpResponse<String> answer = send(
				HttpRequest.newBuilder(URI.create(this.url + path)).header("Accept", mediaType));
		if (answer.statusCode() >= 400) {
			throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
		}
		return answer.body();
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String token(String page) {
		Matcher matcher = FIELD.matcher(page);
		if (!matcher.find()) {
			throw new IllegalStateException("no token in " + page);
		}
		return matcher.group(1);
	}

}
