package eu.regioflow.statement.print;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page against the picture that a person has looked at. After a wanted change:
 * {@code mvn test -Dtest=GoldenPictureTests -Dgolden.write=true}, then look at each.
 */
class GoldenPictureTests {

	private static final int DPI = 60;

	private static final int DPI_ON_A_SHEET = 36;

	private static final int COLUMNS = 4;

	private static final int ROWS = 3;

	private static final Path GOLDEN = Path.of("src/test/resources/golden/statement");

	private static final Path DIFFERENT = Path.of("target/golden-different");

	/** Grey levels by which a pixel may differ: another rasteriser's edges. */
	private static final int SAME = 64;

	/** Of all pixels of a page. */
	private static final long SHARE_THAT_MAY_DIFFER = 1000;

	private static final StatementPrinter PRINTER = new StatementPrinter();

	private static final String LONG_NAME = "Association of municipalities, chambers, universities and agencies for "
		.concat("the digital transformation of industry ".repeat(9))
		.substring(0, 400);

	static Stream<Arguments> documents() {
		PartnerIdentity longName = new PartnerIdentity(3, "Project partner", LONG_NAME, LONG_NAME, "Varna", "Варна",
				"Bulgaria", "BGN");
		ProjectIdentity longTitle = new ProjectIdentity("Interreg Europe", "PGI06030", "DIGITAL REGIONS 4.0",
				LONG_NAME);
		return Stream.of(Arguments.of("partner-0", PRINTER.print(Samples.partnerStatement(0))),
				Arguments.of("partner-29", PRINTER.print(Samples.partnerStatement(29))),
				Arguments.of("partner-long",
						PRINTER.print(Samples.partnerStatement(Locale.ENGLISH, longName, longTitle, Samples.lines(3)))),
				Arguments.of("partner-de",
						PRINTER.print(Samples.partnerStatement(Locale.GERMAN, Samples.VARNA, Samples.project(),
								Samples.lines(3)))),
				Arguments.of("certificate",
						PRINTER.print(
								Samples.certificate(Locale.ENGLISH, Samples.VARNA, "The expenditure is eligible.", 3))),
				Arguments.of("certificate-de",
						PRINTER.print(Samples.certificate(Locale.GERMAN, longName, "In Ordnung.", 0))),
				Arguments.of("receipt", PRINTER.print(Samples.receipt(Locale.ENGLISH, "Business Agency Association"))),
				Arguments.of("receipt-de", PRINTER.print(Samples.receipt(Locale.GERMAN, LONG_NAME))),
				Arguments.of("project", PRINTER.print(Samples.projectStatement(Locale.ENGLISH, Samples.PARTNERS))),
				Arguments.of("project-de",
						PRINTER.print(Samples.projectStatement(Locale.GERMAN, List.of(LONG_NAME, "2 B")))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("documents")
	void looksAsItDidWhenAPersonApprovedIt(String name, Printed printed) throws IOException {
		try (PDDocument document = Pdf.open(printed)) {
			for (int page = 0; page < printed.pages(); page++) {
				compare(name + "-" + (page + 1) + ".png", Pdf.picture(document, page, DPI));
			}
		}
	}

	@ParameterizedTest(name = "page {0} of 1,000 lines")
	@MethodSource("pagesOfALongReport")
	void aLongReportLooksAsItDid(int page, Printed printed) throws IOException {
		try (PDDocument document = Pdf.open(printed)) {
			compare("partner-1000-" + page + ".png", Pdf.picture(document, page - 1, DPI));
		}
	}

	static Stream<Arguments> pagesOfALongReport() {
		Printed printed = PRINTER.print(Samples.partnerStatement(1000));
		return Stream.of(2, 30, printed.pages()).map((page) -> Arguments.of(page, printed));
	}

	@Test
	void everyPageOfALongReportHasItsPlaceOnASheet() throws IOException {
		Printed printed = PRINTER.print(Samples.partnerStatement(1000));
		try (PDDocument document = Pdf.open(printed)) {
			for (int first = 0; first < printed.pages(); first += COLUMNS * ROWS) {
				compare("partner-1000-sheet-" + (first / (COLUMNS * ROWS) + 1) + ".png", sheet(document, first));
			}
		}
	}

	/**
	 * The pages from the first on, side by side, so small that only the layout is seen.
	 */
	private static BufferedImage sheet(PDDocument document, int first) throws IOException {
		BufferedImage sheet = null;
		for (int place = 0; place < COLUMNS * ROWS && first + place < document.getNumberOfPages(); place++) {
			BufferedImage page = Pdf.picture(document, first + place, DPI_ON_A_SHEET);
			if (sheet == null) {
				sheet = new BufferedImage(page.getWidth() * COLUMNS, page.getHeight() * ROWS, page.getType());
			}
			sheet.getGraphics()
				.drawImage(page, page.getWidth() * (place % COLUMNS), page.getHeight() * (place / COLUMNS), null);
		}
		return sheet;
	}

	private static void compare(String file, BufferedImage actual) throws IOException {
		Path golden = GOLDEN.resolve(file);
		if (Boolean.getBoolean("golden.write")) {
			Files.createDirectories(GOLDEN);
			ImageIO.write(actual, "png", golden.toFile());
		}
		assertThat(golden).exists();
		BufferedImage expected = ImageIO.read(golden.toFile());
		long different = different(expected, actual);
		long allowed = (long) actual.getWidth() * actual.getHeight() / SHARE_THAT_MAY_DIFFER;
		if (different > allowed) {
			Files.createDirectories(DIFFERENT);
			ImageIO.write(actual, "png", DIFFERENT.resolve(file).toFile());
		}
		assertThat(different)
			.as("pixels of %s that differ; what was printed is in %s", file, DIFFERENT.toAbsolutePath())
			.isLessThanOrEqualTo(allowed);
	}

	private static long different(BufferedImage expected, BufferedImage actual) {
		assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
		assertThat(actual.getHeight()).isEqualTo(expected.getHeight());
		long different = 0;
		for (int y = 0; y < actual.getHeight(); y++) {
			for (int x = 0; x < actual.getWidth(); x++) {
				int distance = (actual.getRGB(x, y) & 0xff) - (expected.getRGB(x, y) & 0xff);
				if (Math.abs(distance) > SAME) {
					different++;
				}
			}
		}
		return different;
	}

}
