package eu.regioflow.statement;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTableTests {

	@Test
	void quotesWhatWouldBreakTheTableAndDisarmsFormulas() {
		byte[] csv = new CsvTable("a", "b").add("x,\"y\"", "=1+1").add("-5.00", null).add("@cmd", "+x").bytes();
		assertThat(new String(csv, StandardCharsets.UTF_8))
			.isEqualTo("a,b\r\n\"x,\"\"y\"\"\",'=1+1\r\n-5.00,\r\n'@cmd,'+x\r\n");
	}

}
