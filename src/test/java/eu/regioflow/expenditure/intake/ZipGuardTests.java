package eu.regioflow.expenditure.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import eu.regioflow.refusal.Refusal;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * How much a workbook may unpack to, to the last part and byte.
 */
class ZipGuardTests {

	private static final int SMALL = 1024 * 1024;

	private static void assertOpens(Map<String, byte[]> parts) throws IOException {
		try (ZipFile zip = ZipGuard.open(Samples.zip(parts))) {
			assertThat(zip.getEntry(parts.keySet().iterator().next())).isNotNull();
		}
	}

	private static Refusal refusal(Map<String, byte[]> parts) {
		return catchThrowableOfType(Refusal.class, () -> ZipGuard.open(Samples.zip(parts)).close());
	}

	private static void assertRefused(String code, Map<String, byte[]> parts) {
		assertThat(refusal(parts)).isNotNull().satisfies((refusal) -> {
			assertThat(refusal.code()).isEqualTo(code);
			assertThat(refusal.errors()).singleElement().satisfies(Explained::assertExplained);
		});
	}

	private static Map<String, byte[]> parts(int count) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		IntStream.range(0, count).forEach((part) -> parts.put("part" + part + ".xml", Samples.utf8("<a/>")));
		return parts;
	}

	private static byte[] prefixes(int count) {
		return Samples.utf8(IntStream.range(0, count)
			.mapToObj((prefix) -> "<p xmlns:p" + prefix + "='u'/>")
			.collect(Collectors.joining("", "<a>", "</a>")));
	}

	@Test
	void twoHundredPartsAreReadAndOneMoreIsNot() throws IOException {
		assertOpens(parts(ZipGuard.MOST_ENTRIES));
		assertRefused("workbook-too-large-inside", parts(ZipGuard.MOST_ENTRIES + 1));
	}

	@Test
	void aThousandPrefixesAreReadAndOneMoreIsNot() throws IOException {
		assertOpens(Map.of("sheet.xml", prefixes(1_000)));
		assertRefused("unsafe-workbook", Map.of("sheet.xml", prefixes(1_001)));
	}

	@Test
	void whatIsSmallMayPackAsWellAsItLikes() throws IOException {
		assertOpens(Map.of("zeros.bin", new byte[SMALL]));
		assertRefused("workbook-too-large-inside", Map.of("zeros.bin", new byte[SMALL + 1]));
	}

	@Test
	void whatIsLargeMayPackAHundredTimes() throws IOException {
		byte[] mixed = new byte[2 * SMALL];
		byte[] noise = new byte[mixed.length / 90];
		new Random(7).nextBytes(noise);
		System.arraycopy(noise, 0, mixed, 0, noise.length);
		assertOpens(Map.of("mixed.bin", mixed));
	}

	@Test
	void manyPartsTogetherMayNotUnpackToMoreThanTheLimit() {
		byte[] noise = new byte[(int) (ZipGuard.MOST_BYTES / 80)];
		new Random(7).nextBytes(noise);
		byte[] part = new byte[(int) (ZipGuard.MOST_BYTES / 2)];
		System.arraycopy(noise, 0, part, 0, noise.length);
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("a.bin", part);
		parts.put("b.bin", part);
		assertThat(refusal(parts)).isNull();
		parts.put("c.bin", new byte[1]);
		assertRefused("workbook-too-large-inside", parts);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.xml", "_rels/A.XML.RELS", "drawings/note.vml" })
	void aPartThatIsReadMayNotDeclareAType(String name) {
		assertRefused("unsafe-workbook", Map.of(name, Samples.utf8("<!DOCTYPE a><a/>")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "media/picture.png", "xml", "a.xml.bin" })
	void aPartThatIsOnlyBytesMayHoldAnything(String name) throws IOException {
		assertOpens(Map.of(name, Samples.utf8("<!DOCTYPE a><a/>")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/a.xml", "c/a\\b.xml", "C:a.xml", "../a.xml", "a/../b.xml", "a/.." })
	void aPartOutsideTheArchiveIsNamed(String name) {
		assertRefused("unsafe-workbook", Map.of(name, new byte[1]));
		assertThat(refusal(Map.of(name, new byte[1])).arguments()).containsExactly(name);
	}

	@Test
	void twoPartsOfOneNameAreRefusedWhateverTheirCase() {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("xl/Sheet.xml", new byte[1]);
		parts.put("xl/sheet.xml", new byte[1]);
		assertRefused("unsafe-workbook", parts);
	}

	@Test
	void bytesThatLookLikeHeadersCountAsHeaders() throws IOException {
		byte[] header = { 'P', 'K', 1, 2 };
		ByteArrayOutputStream many = new ByteArrayOutputStream();
		Random noise = new Random(7);
		for (int i = 0; i < 300; i++) {
			many.write(header);
			many.write(noise.nextInt(256));
		}
		Map<String, byte[]> stored = Map.of("a.bin", many.toByteArray());
		assertThat(catchThrowableOfType(Refusal.class, () -> ZipGuard.open(many.toByteArray()).close()).code())
			.isEqualTo("workbook-too-large-inside");
		assertOpens(stored);
	}

}
