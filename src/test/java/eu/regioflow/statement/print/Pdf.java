package eu.regioflow.statement.print;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads a printed document as an independent program does.
 */
final class Pdf {

	private Pdf() {
	}

	static PDDocument open(Printed printed) {
		try {
			return Loader.loadPDF(printed.bytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The whole text in reading order, each run of white space as one blank. */
	static String text(Printed printed) {
		try (PDDocument document = open(printed)) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setSortByPosition(true);
			return stripper.getText(document).replaceAll("\\s+", " ");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String page(Printed printed, int number) {
		try (PDDocument document = open(printed)) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setStartPage(number);
			stripper.setEndPage(number);
			return stripper.getText(document).replaceAll("\\s+", " ");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static BufferedImage picture(PDDocument document, int page, int dpi) throws IOException {
		return new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.GRAY);
	}

}
