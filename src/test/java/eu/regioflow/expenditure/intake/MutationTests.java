package eu.regioflow.expenditure.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import eu.regioflow.refusal.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class MutationTests {

	private static final String SNIPPETS = "\",;\n\r\0\u00ff=-+.'0123456789eE<>&[]{}:\\";

	@ParameterizedTest
	@CsvSource({ "CSV, 2500, 11", "JSON, 1500, 12", "XLSX, 1000, 13" })
	void aDamagedFileIsReadOrRefusedButNeverLosesARowInSilence(ListFormat format, int rounds, long seed)
			throws IOException {
		byte[] good = good(format);
		Random random = new Random(seed);
		for (int round = 0; round < rounds; round++) {
			byte[] damaged = damaged(good, random);
			try {
				ReadList list = new ListReader().read(damaged, format);
				assertThat(list.errors().isEmpty()).as("%s seed %d round %d", format, seed, round)
					.isEqualTo(list.rejected() == 0);
				list.errors().stream().limit(2).forEach(Explained::assertExplained);
			}
			catch (Refusal refusal) {
				Explained.assertExplained(refusal);
			}
		}
	}

	private static byte[] good(ListFormat format) throws IOException {
		byte[] csv = GoodFileTests.demo("8-SIPBB.csv");
		if (format == ListFormat.CSV) {
			return csv;
		}
		List<ReadLine> lines = Samples.read(csv, ListFormat.CSV).lines();
		if (format == ListFormat.JSON) {
			StringBuilder json = new StringBuilder("[");
			lines.forEach((line) -> json.append((json.length() > 1) ? "," : "")
				.append("{\"line\":" + line.line() + ",\"costCategory\":\"" + line.category() + "\",\"currency\":\""
						+ line.currency() + "\",\"declaredAmount\":\"" + line.declaredAmount() + "\",\"supplier\":\""
						+ line.supplier() + "\",\"gdpr\":" + line.gdpr() + "}"));
			return Samples.utf8(json.append("]").toString());
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		new ListWriter().writeXlsx(lines.stream().map((line) -> new WrittenLine(line, null)).toList(), false, bytes);
		return bytes.toByteArray();
	}

	private static byte[] damaged(byte[] good, Random random) {
		byte[] damaged = good.clone();
		int changes = 1 + random.nextInt(4);
		for (int change = 0; change < changes; change++) {
			int place = random.nextInt(damaged.length);
			switch (random.nextInt(4)) {
				case 0 -> damaged[place] = (byte) random.nextInt(256);
				case 1 -> damaged[place] = (byte) SNIPPETS.charAt(random.nextInt(SNIPPETS.length()));
				case 2 -> damaged = cut(damaged, place, Math.min(damaged.length, place + 1 + random.nextInt(40)));
				default -> damaged = (random.nextInt(10) == 0) ? cut(damaged, place, damaged.length) : damaged;
			}
			if (damaged.length == 0) {
				return damaged;
			}
		}
		return damaged;
	}

	private static byte[] cut(byte[] content, int from, int to) {
		byte[] left = new byte[content.length - (to - from)];
		System.arraycopy(content, 0, left, 0, from);
		System.arraycopy(content, to, left, from, content.length - to);
		return left;
	}

}
