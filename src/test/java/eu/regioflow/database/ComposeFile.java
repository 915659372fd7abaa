package eu.regioflow.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.Yaml;

/**
 * Reads the environment of a service out of {@code docker-compose.yml}, with its
 * variables resolved as Compose does.
 */
record ComposeFile(Map<String, Map<String, Object>> services) {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::([?-])([^}]*))?}");

	static ComposeFile read(Path file) throws IOException {
		try (Reader reader = Files.newBufferedReader(file)) {
			Map<String, Map<String, Map<String, Object>>> content = new Yaml().load(reader);
			return new ComposeFile(content.get("services"));
		}
	}

	Map<String, String> environmentOf(String service, Map<String, String> variables) {
		Map<String, String> environment = new LinkedHashMap<>();
		Map<?, ?> written = (Map<?, ?>) this.services.get(service).get("environment");
		written.forEach((name, value) -> environment.put(name.toString(), resolve(value.toString(), variables)));
		return environment;
	}

	private static String resolve(String text, Map<String, String> variables) {
		Matcher matcher = VARIABLE.matcher(text);
		return matcher.replaceAll((found) -> Matcher.quoteReplacement(valueOf(found, variables)));
	}

	private static String valueOf(MatchResult variable, Map<String, String> variables) {
		String value = variables.getOrDefault(variable.group(1), "");
		if (!value.isEmpty()) {
			return value;
		}
		if ("?".equals(variable.group(2))) {
			throw new IllegalArgumentException(variable.group(1) + ": " + variable.group(3));
		}
		return (variable.group(3) != null) ? variable.group(3) : "";
	}

}
