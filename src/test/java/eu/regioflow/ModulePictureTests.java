package eu.regioflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The modules and what each may import, drawn in {@code docs/architecture.md} from the
 * modules' own lists.
 *
 * <p>
 * {@code mvn test -Dtest=ModulePictureTests -Dmodules.write=true} draws them anew.
 */
class ModulePictureTests {

	private static final Path PAGE = Path.of("docs/architecture.md");

	private static final String BEGIN = "<!-- modules: drawn by ModulePictureTests -->\n";

	private static final String END = "<!-- end of modules -->";

	private final Map<String, Set<String>> allowed = allowed();

	@Test
	void thePageShowsEveryModuleAndEveryAllowedImport() throws IOException {
		String page = Files.readString(PAGE);
		String drawn = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + "\n" + picture() + "\n" + table()
				+ "\n" + page.substring(page.indexOf(END));
		if (Boolean.getBoolean("modules.write")) {
			Files.writeString(PAGE, drawn);
		}
		assertThat(Files.readString(PAGE)).as("draw it anew with -Dmodules.write=true").isEqualTo(drawn);
	}

	private static Map<String, Set<String>> allowed() {
		Map<String, Set<String>> allowed = new TreeMap<>();
		ApplicationModules.of(Regioflow.class)
			.forEach((module) -> allowed.put(module.getIdentifier().toString(),
					Arrays.stream(listed(module.getBasePackage().getName()))
						.map((name) -> name.split(" :: ")[0])
						.collect(Collectors.toCollection(TreeSet::new))));
		return allowed;
	}

	private static String[] listed(String name) {
		try {
			return Class.forName(name + ".package-info").getAnnotation(ApplicationModule.class).allowedDependencies();
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Without the arrows that follow from others, which would hide the order. */
	private String picture() {
		StringBuilder picture = new StringBuilder("```mermaid\nflowchart BT\n");
		this.allowed.forEach((module, imports) -> {
			picture.append("  ").append(module).append('\n');
			imports.stream()
				.filter((direct) -> imports.stream().noneMatch((other) -> reaches(other, direct)))
				.forEach((direct) -> picture.append("  %s --> %s\n".formatted(module, direct)));
		});
		return picture.append("```\n").toString();
	}

	private boolean reaches(String from, String to) {
		Set<String> next = this.allowed.get(from);
		return next.contains(to) || next.stream().anyMatch((module) -> reaches(module, to));
	}

	private String table() {
		List<String> lines = new ArrayList<>(List.of("| module | may import |", "|---|---|"));
		inOrder().forEach((module) -> lines.add("| `%s` | %s |".formatted(module,
				this.allowed.get(module).stream().map("`%s`"::formatted).collect(Collectors.joining(", ")))));
		return String.join("\n", lines) + "\n";
	}

	/** Each module below all that it imports. */
	private List<String> inOrder() {
		return this.allowed.keySet()
			.stream()
			.sorted(Comparator.comparingInt(this::depth).thenComparing(Comparator.naturalOrder()))
			.toList();
	}

	private int depth(String module) {
		return this.allowed.get(module).stream().mapToInt(this::depth).max().orElse(-1) + 1;
	}

}
