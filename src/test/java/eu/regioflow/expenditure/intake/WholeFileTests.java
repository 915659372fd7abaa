package eu.regioflow.expenditure.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class WholeFileTests {

	private static final String GOOD = new String(Samples.csv(Samples.good(1)), StandardCharsets.UTF_8);

	@ParameterizedTest
	@MethodSource("contents")
	void contentThatCannotBeTakenAsAWholeIsRefusedAndExplained(byte[] content, ListFormat format, Refusal.Kind kind,
			String code) {
		Refusal refusal = Samples.refusal(content, format);

		assertThat(refusal.kind()).isEqualTo(kind);
		assertThat(refusal.code()).isEqualTo(code);
		if (kind == Refusal.Kind.INVALID) {
			assertThat(refusal.errors()).isNotEmpty();
		}
		Explained.assertExplained(refusal);
	}

	static Stream<Arguments> contents() {
		Refusal.Kind invalid = Refusal.Kind.INVALID;
		Refusal.Kind unreadable = Refusal.Kind.UNREADABLE;
		byte[] huge = new byte[20 * 1024 * 1024];
		return Stream.of(arguments(new byte[0], ListFormat.CSV, invalid, "empty-list"),
				arguments(new byte[0], ListFormat.XLSX, invalid, "empty-list"),
				arguments(new byte[0], ListFormat.JSON, invalid, "empty-list"),
				arguments(Samples.utf8("\ufeff \n"), ListFormat.CSV, invalid, "empty-list"),
				arguments(Samples.utf8(Samples.HEADING + "\n;;;\n\n"), ListFormat.CSV, invalid, "empty-list"),
				arguments(Samples.utf8("[]"), ListFormat.JSON, invalid, "empty-list"),
				arguments(huge, ListFormat.CSV, Refusal.Kind.TOO_LARGE, "list-too-large"),
				arguments(huge, ListFormat.XLSX, Refusal.Kind.TOO_LARGE, "list-too-large"),
				arguments(huge, ListFormat.JSON, Refusal.Kind.TOO_LARGE, "list-too-large"),
				arguments(GOOD.replace("Study", "Über").getBytes(Charset.forName("windows-1252")), ListFormat.CSV,
						unreadable, "wrong-encoding"),
				arguments(GOOD.getBytes(StandardCharsets.UTF_16), ListFormat.CSV, unreadable, "wrong-encoding"),
				arguments(Samples.HEADING.getBytes(StandardCharsets.UTF_16LE), ListFormat.CSV, unreadable,
						"wrong-encoding"),
				arguments("[{\"vat\":\"ü\"}]".getBytes(StandardCharsets.ISO_8859_1), ListFormat.JSON, unreadable,
						"wrong-encoding"),
				arguments(Samples.utf8("[{\"line\":1}"), ListFormat.JSON, unreadable, "broken-json"),
				arguments(Samples.utf8("[{\"line\":NaN}]"), ListFormat.JSON, unreadable, "broken-json"),
				arguments(Samples.utf8("[{}] x"), ListFormat.JSON, unreadable, "broken-json"),
				arguments(Samples.utf8("{}"), ListFormat.JSON, unreadable, "json-not-a-list"),
				arguments(Samples.utf8("[".repeat(100_000)), ListFormat.JSON, unreadable, "json-too-deep"),
				arguments(Samples.utf8("[{\"vat\":" + "1".repeat(1000) + "}]"), ListFormat.JSON, unreadable,
						"json-too-deep"),
				arguments(Samples.utf8("a,b\n1,2\n"), ListFormat.CSV, invalid, "wrong-columns"),
				arguments(Samples.utf8(GOOD.replace(";vat", "")), ListFormat.CSV, invalid, "wrong-columns"),
				arguments(Samples.utf8(GOOD.replace("comment", "vat")), ListFormat.CSV, invalid, "wrong-columns"),
				arguments(Samples.utf8(GOOD + "2;\"open\n"), ListFormat.CSV, invalid, "broken-csv"),
				arguments(Samples.utf8(GOOD + "2;\"a\"b;\n"), ListFormat.CSV, invalid, "broken-csv"),
				arguments(Samples.utf8(GOOD + "1;x\n".repeat(10_000)), ListFormat.CSV, invalid, "too-many-rows"),
				arguments(Samples.utf8("[{}" + ",{}".repeat(10_000) + "]"), ListFormat.JSON, invalid, "too-many-rows"),
				arguments(Samples.utf8(GOOD), ListFormat.XLSX, unreadable, "not-a-workbook"));
	}

	@Test
	void aWrongEncodingNamesTheByteAndTheLine() {
		Refusal refusal = Samples.refusal("ab\nc\u00fcd\n".getBytes(StandardCharsets.ISO_8859_1), ListFormat.CSV);

		assertThat(refusal.arguments()).isEqualTo(List.of(5, 2));
	}

	@Test
	void wrongColumnsNameWhatIsMissingUnknownAndDouble() {
		Refusal refusal = Samples.refusal(Samples.utf8(GOOD.replace(";vat;", ";VAT ;vat;mwst;").replace(";gdpr", "")),
				ListFormat.CSV);

		assertThat(refusal.arguments()).isEqualTo(List.of("gdpr", "mwst", "vat", ListColumn.expected()));
		assertThat(refusal.errors()).extracting(LocatedError::code)
			.containsExactly("missing-column", "unknown-column", "duplicate-column");
		assertThat(refusal.errors()).extracting(LocatedError::row).containsOnly(0);
	}

	@Test
	void aBrokenFileNamesTheRowFromWhichItIsBroken() {
		Refusal refusal = Samples.refusal(Samples.utf8(GOOD + "2;\"open\n"), ListFormat.CSV);

		assertThat(refusal.errors()).extracting(LocatedError::row).containsExactly(2);
	}

}
