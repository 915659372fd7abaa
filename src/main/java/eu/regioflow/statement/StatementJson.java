package eu.regioflow.statement;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/**
 * Writes a document's entry and figures as JSON; every number with decimals is text.
 */
@Component
class StatementJson {

	private final ObjectMapper mapper;

	StatementJson(ObjectMapper mapper) {
		this.mapper = mapper.copy();
		this.mapper.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
	}

	byte[] bytes(Statement entry, Object figures) {
		Map<String, Object> whole = new LinkedHashMap<>();
		whole.put("number", entry.number());
		whole.put("kind", entry.kind());
		whole.put("title", entry.title());
		whole.put("project", entry.project());
		whole.put("partner", entry.partner());
		whole.put("period", entry.period());
		whole.put("issuedAt", entry.issuedAt());
		whole.put("sha256", entry.sha256());
		whole.put("pages", entry.pages());
		whole.put("figures", figures);
		try {
			return this.mapper.writeValueAsString(whole).getBytes(StandardCharsets.UTF_8);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
