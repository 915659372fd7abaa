package eu.regioflow.workflow;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A person's session with the running application, with its cookies and tokens.
 */
final class Browser {

	private static final Map<String, Browser> KNOWN = new ConcurrentHashMap<>();

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final URI root;

	private Browser(int port) {
		this.root = URI.create("http://localhost:" + port);
	}

	static Browser anonymous(int port) {
		return new Browser(port);
	}

	/** The one session of this person in all tests; signing in is slow on purpose. */
	static Browser of(int port, String username) {
		return KNOWN.computeIfAbsent(port + username, (key) -> signedIn(port, username));
	}

	static Browser signedIn(int port, String username) {
		Browser browser = new Browser(port);
		String token = browser.get("/sign-in").body();
		String form = "username=" + username + "&password=" + EngineRoom.PASSWORD + "&_csrf="
				+ URLEncoder.encode(token, StandardCharsets.UTF_8);
		HttpResponse<String> answer = browser.send(browser.request("/sign-in")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form)));
		if (answer.statusCode() != 302 || answer.headers().firstValue("Location").orElse("").contains("error")) {
			throw new IllegalStateException(username + " could not sign in: " + answer);
		}
		browser.get("/camunda/app/tasklist/default/");
		return browser;
	}

	HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	HttpResponse<String> post(String path, String json) {
		return send("POST", path, json);
	}

	HttpResponse<String> send(String method, String path, String json) {
		HttpRequest.Builder request = request(path).method(method, HttpRequest.BodyPublishers.ofString(json))
			.header("Content-Type", "application/json");
		for (HttpCookie cookie : this.cookies.getCookieStore().getCookies()) {
			if (cookie.getName().equals("XSRF-TOKEN")) {
				request.header("X-XSRF-TOKEN", cookie.getValue());
			}
		}
		return send(request);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.root + path)).header("Accept", "application/json, */*");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
