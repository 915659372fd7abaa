package eu.regioflow.statement.print;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

import static org.assertj.core.api.Assertions.assertThat;

class ArchiveFormatTests {

	private static final StatementPrinter PRINTER = new StatementPrinter();

	static Stream<Arguments> documents() {
		return Stream.of(Locale.ENGLISH, Locale.GERMAN)
			.flatMap((locale) -> Stream.of(
					Arguments.of("partner statement " + locale,
							PRINTER.print(Samples.partnerStatement(locale, Samples.VARNA, Samples.project(),
									Samples.lines(6)))),
					Arguments.of("certificate " + locale,
							PRINTER.print(Samples.certificate(locale, Samples.VARNA, "Eligible.", 3))),
					Arguments.of("project statement " + locale,
							PRINTER.print(Samples.projectStatement(locale, Samples.PARTNERS))),
					Arguments.of("receipt " + locale,
							PRINTER.print(Samples.receipt(locale, "Business Agency Association"))),
					Arguments.of("empty " + locale, PRINTER
						.print(Samples.partnerStatement(locale, Samples.VARNA, Samples.project(), List.of())))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("documents")
	void isValidForTheArchive(String name, Printed printed) throws Exception {
		VeraGreenfieldFoundryProvider.initialise();
		try (PDFAParser parser = Foundries.defaultInstance()
			.createParser(new ByteArrayInputStream(printed.bytes()), PDFAFlavour.PDFA_1_B);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_1_B, false)) {
			ValidationResult result = validator.validate(parser);
			assertThat(result.isCompliant()).as(() -> name + ": " + result.getTestAssertions()).isTrue();
			assertThat(result.getTotalAssertions()).isGreaterThan(1000);
		}
	}

}
