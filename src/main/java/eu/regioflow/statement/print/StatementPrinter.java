package eu.regioflow.statement.print;

import java.io.ByteArrayOutputStream;

import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import org.springframework.stereotype.Component;

/**
 * Prints the issued documents as PDF/A-1b. The same values give the same bytes; safe for
 * use by several threads.
 */
@Component
public class StatementPrinter {

	private final Templates templates = new Templates();

	public Printed print(PartnerStatement statement) {
		Texts texts = new Texts(statement.imprint().locale(), statement.issue().zone());
		Sheet sheet = new PartnerStatementSheet(statement, texts).fill(this.templates);
		return print(Template.PARTNER_STATEMENT, sheet, new Metadata(texts, "partner.title", statement.issue()));
	}

	public Printed print(ControlCertificate certificate) {
		Texts texts = new Texts(certificate.imprint().locale(), certificate.issue().zone());
		Sheet sheet = new ControlCertificateSheet(certificate, texts).fill(this.templates);
		return print(Template.CONTROL_CERTIFICATE, sheet,
				new Metadata(texts, "certificate.title", certificate.issue()));
	}

	public Printed print(ProjectFinancialStatement statement) {
		Texts texts = new Texts(statement.imprint().locale(), statement.issue().zone());
		Sheet sheet = new ProjectFinancialStatementSheet(statement, texts).fill(this.templates);
		return print(Template.PROJECT_STATEMENT, sheet, new Metadata(texts, "project.title", statement.issue()));
	}

	public Printed print(SubmissionReceipt receipt) {
		Texts texts = new Texts(receipt.imprint().locale(), receipt.issue().zone());
		Sheet sheet = new SubmissionReceiptSheet(receipt, texts).fill(this.templates);
		return print(Template.SUBMISSION_RECEIPT, sheet, new Metadata(texts, "receipt.title", receipt.issue()));
	}

	/** Reads every template now rather than with the first document that needs it. */
	void load() {
		for (Template template : Template.values()) {
			this.templates.get(template);
		}
	}

	private Printed print(Template template, Sheet sheet, Metadata metadata) {
		try {
			JasperPrint filled = JasperFillManager.fillReport(this.templates.get(template), sheet.values(),
					new JREmptyDataSource(1));
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			new ArchivePdfExporter(metadata).export(filled, bytes);
			return new Printed(SubsetTags.fixed(bytes.toByteArray(), metadata.id()), filled.getPages().size());
		}
		catch (JRException ex) {
			throw new JRRuntimeException(ex);
		}
	}

}
