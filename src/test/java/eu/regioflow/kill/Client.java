package eu.regioflow.kill;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.regioflow.RunningApplication;
import eu.regioflow.kill.Journal.Entry;
import eu.regioflow.kill.Journal.Knowledge;

/**
 * Sends requests to one run of the application and notes what was answered.
 */
final class Client {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String BOUNDARY = "part-of-a-form";

	private final RunningApplication application;

	private final Journal journal;

	Client(RunningApplication application, Journal journal) {
		this.application = application;
		this.journal = journal;
	}

	JsonNode get(String account, String path) throws IOException {
		HttpResponse<String> answer = this.application.send(request(account, path).GET());
		if (answer.statusCode() != 200) {
			throw new IOException(path + ": " + answer.statusCode());
		}
		return JSON.readTree(answer.body());
	}

	JsonNode send(Entry entry, String method, String account, String path, String type, String body)
			throws IOException {
		return send(entry, request(account, path).header("Content-Type", type)
			.method(method, HttpRequest.BodyPublishers.ofString(body)));
	}

	JsonNode json(Entry entry, String method, String account, String path, Map<String, ?> body) throws IOException {
		return send(entry, method, account, path, "application/json", JSON.writeValueAsString(body));
	}

	JsonNode upload(Entry entry, String account, String path, String content, String note) throws IOException {
		String form = "--%1$s\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n%2$s\r\n--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"proof.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%3$s\r\n--%1$s--\r\n"
			.formatted(BOUNDARY, note, content);
		return send(entry, "POST", account, path, "multipart/form-data; boundary=" + BOUNDARY, form);
	}

	/** A request under the entry's own key, which may be sent again after a cut. */
	JsonNode once(Entry entry, String account, String path, Map<String, ?> body) throws IOException {
		return send(entry,
				request(account, path).header("Content-Type", "application/json")
					.header("Idempotency-Key", "kill-" + entry.id())
					.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
	}

	private HttpRequest.Builder request(String account, String path) {
		return this.application.request("/api/v1" + path, account, "demo");
	}

	// An answer of 5xx or none says nothing of the effect.
	private JsonNode send(Entry entry, HttpRequest.Builder request) throws IOException {
		HttpResponse<String> answer = this.application.send(request);
		JsonNode body = JSON.readTree(answer.body().getBytes(StandardCharsets.UTF_8));
		if (answer.statusCode() == 200) {
			this.journal.note(entry, Knowledge.ACKNOWLEDGED);
			return body;
		}
		String code = body.path("code").asText();
		if (answer.statusCode() < 500 && !code.equals("still-running")) {
			this.journal.note(entry, Knowledge.REFUSED);
		}
		else if (answer.statusCode() >= 500) {
			throw new IOException("answered " + answer.statusCode());
		}
		return JSON.missingNode();
	}

}
