package eu.regioflow.statement.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/**
 * Compiles all templates of a folder; run by the build, never by the application.
 */
public final class CompileTemplates {

	private CompileTemplates() {
	}

	/**
	 * Writes one compiled template for each {@code .jrxml}.
	 * @param folders where the templates are, where the compiled ones go
	 */
	public static void main(String[] folders) throws IOException, JRException {
		Path source = Path.of(folders[0]);
		Path target = Path.of(folders[1]);
		for (Path template : templates(source)) {
			Path compiled = target.resolve(source.relativize(template).toString().replaceFirst("\\.jrxml$", ".jasper"));
			Files.createDirectories(compiled.getParent());
			JasperCompileManager.compileReportToFile(template.toString(), compiled.toString());
		}
	}

	private static List<Path> templates(Path source) throws IOException {
		try (Stream<Path> files = Files.walk(source)) {
			return files.filter((file) -> file.toString().endsWith(".jrxml")).sorted().toList();
		}
	}

}
