package eu.regioflow.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.regioflow.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;

/**
 * Refuses a request to the engine's web application in the form in which the engine's own
 * interface does it, so that Tasklist shows the text.
 */
public final class EngineRefusal {

	private static final ObjectMapper JSON = new ObjectMapper();

	private EngineRefusal() {
	}

	/** Writes the refusal in the language of the running request. */
	public static void write(HttpServletResponse response, MessageSource messages, Refusal refusal) throws IOException {
		String text = messages.getMessage("refusal." + refusal.code(), refusal.arguments().toArray(), refusal.code(),
				LocaleContextHolder.getLocale());
		response.setStatus(status(refusal));
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter().write(JSON.writeValueAsString(Map.of("type", refusal.code(), "message", text)));
	}

	/** Of what is refused before a page or resource sees it. */
	static int status(Refusal refusal) {
		return (refusal.kind() == Refusal.Kind.FORBIDDEN) ? HttpServletResponse.SC_FORBIDDEN
				: HttpServletResponse.SC_CONFLICT;
	}

}
