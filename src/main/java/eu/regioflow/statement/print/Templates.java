package eu.regioflow.statement.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;

/**
 * The compiled templates of our own class path, each read once.
 */
final class Templates {

	private static final String FOLDER = "/reports/";

	private final Map<Template, JasperReport> reports = new ConcurrentHashMap<>();

	private volatile JRTemplate styles;

	JasperReport get(Template template) {
		return this.reports.computeIfAbsent(template, Templates::load);
	}

	JRTemplate styles() {
		if (this.styles == null) {
			try (InputStream in = open("common/statement.jrtx")) {
				this.styles = JRXmlTemplateLoader.load(in);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return this.styles;
	}

	private static JasperReport load(Template template) {
		try (InputStream in = open(template.path() + ".jasper")) {
			return (JasperReport) JRLoader.loadObject(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (JRException ex) {
			throw new JRRuntimeException(ex);
		}
	}

	private static InputStream open(String path) {
		return Templates.class.getResourceAsStream(FOLDER + path);
	}

}
