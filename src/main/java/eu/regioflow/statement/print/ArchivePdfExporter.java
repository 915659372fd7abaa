package eu.regioflow.statement.print;

import java.io.OutputStream;

import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.type.PdfVersionEnum;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/**
 * Writes one document as PDF/A-1b with fixed metadata.
 */
final class ArchivePdfExporter extends JRPdfExporter {

	private static final String PRODUCT = "Regioflow";

	private final Metadata metadata;

	ArchivePdfExporter(Metadata metadata) {
		this.metadata = metadata;
	}

	void export(JasperPrint filled, OutputStream out) throws JRException {
		SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
		configuration.setPdfVersion(PdfVersionEnum.VERSION_1_4);
		configuration.setPdfaConformance(PdfaConformanceEnum.PDFA_1B);
		configuration.setIccProfilePath("color/sRGB.icc");
		configuration.setMetadataTitle(this.metadata.title());
		configuration.setDisplayMetadataTitle(true);
		configuration.setMetadataAuthor(this.metadata.author());
		configuration.setMetadataCreator(PRODUCT);
		configuration.setMetadataProducer(PRODUCT);
		setExporterInput(new SimpleExporterInput(filled));
		setExporterOutput(new SimpleOutputStreamExporterOutput(out));
		setConfiguration(configuration);
		exportReport();
	}

	@Override
	protected PdfProducer createPdfProducer() {
		return new ArchivePdfProducer(createPdfProducerContext(), this.metadata);
	}

}
