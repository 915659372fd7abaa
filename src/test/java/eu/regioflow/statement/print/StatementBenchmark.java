package eu.regioflow.statement.print;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Map;

import eu.regioflow.benchmark.Pairs;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;

/**
 * A partner's statement of 1,000 lines as the product prints it, against a bare fill and
 * export of the same compiled templates with the same data.
 */
public final class StatementBenchmark {

	private static final int LINES = 1_000;

	private static final int WARM_UP = 12;

	private static final int PAIRS = 15;

	private final StatementPrinter printer = new StatementPrinter();

	private final PartnerStatement statement = Samples.partnerStatement(LINES);

	private final Templates templates = new Templates();

	private final JasperReport report;

	private StatementBenchmark() throws Exception {
		try (InputStream in = getClass().getResourceAsStream("/reports/partner-statement/partner-statement.jasper")) {
			this.report = (JasperReport) JRLoader.loadObject(in);
		}
	}

	/** Prints the result. */
	public static void main(String[] arguments) throws Exception {
		StatementBenchmark benchmark = new StatementBenchmark();
		for (int i = 0; i < WARM_UP; i++) {
			benchmark.measure(new Pairs("warm-up", 0));
		}
		Pairs pairs = new Pairs("Statement of 1,000 lines as PDF/A against bare JasperReports", 1.15);
		for (int i = 0; i < PAIRS; i++) {
			benchmark.measure(pairs);
		}
		pairs.print();
	}

	private void measure(Pairs pairs) throws Exception {
		// the data source can be read once, and making it is no work of JasperReports
		Map<String, Object> values = new PartnerStatementSheet(this.statement,
				new Texts(this.statement.imprint().locale(), this.statement.issue().zone()))
			.fill(this.templates)
			.values();
		pairs.measure(() -> this.printer.print(this.statement), () -> bare(values));
	}

	private void bare(Map<String, Object> values) throws JRException {
		JasperPrint filled = JasperFillManager.fillReport(this.report, values, new JREmptyDataSource(1));
		JRPdfExporter exporter = new JRPdfExporter();
		exporter.setExporterInput(new SimpleExporterInput(filled));
		exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(new ByteArrayOutputStream()));
		exporter.exportReport();
	}

}
