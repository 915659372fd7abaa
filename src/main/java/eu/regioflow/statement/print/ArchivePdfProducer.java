package eu.regioflow.statement.print;

import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfDocumentWriter;
import net.sf.jasperreports.pdf.common.PdfProducerContext;

/**
 * Takes dates and identifier from the metadata before the XMP packet copies them.
 */
final class ArchivePdfProducer extends ClassicPdfProducer {

	private final Metadata metadata;

	ArchivePdfProducer(PdfProducerContext context, Metadata metadata) {
		super(context);
		this.metadata = metadata;
	}

	@Override
	public PdfDocumentWriter createWriter(OutputStream out) throws JRException {
		PdfDocumentWriter writer = super.createWriter(out);
		PdfDate issued = new PdfDate(GregorianCalendar.from(this.metadata.issuedAt().atZone(ZoneOffset.UTC)));
		PdfDictionary info = getPdfWriter().getInfo();
		info.put(PdfName.CREATIONDATE, issued);
		info.put(PdfName.MODDATE, issued);
		String id = "<" + this.metadata.id().toString().replace("-", "") + ">";
		info.put(PdfName.FILEID, new PdfLiteral("[" + id + id + "]"));
		getPdfWriter().getExtraCatalog().put(PdfName.LANG, new PdfString(this.metadata.language()));
		return writer;
	}

}
