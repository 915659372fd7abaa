package eu.regioflow.kill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import eu.regioflow.RunningApplication;
import eu.regioflow.kill.Journal.Knowledge;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SecondStartIT {

	@Test
	void keepsEveryRowOfEveryTable() throws Exception {
		Path folder = Files.createTempDirectory(Path.of(System.getProperty("regioflow.data.directory")), "second-");
		RunningApplication.Start start = RunningApplication.in(folder).extracted();
		Map<String, String> before;
		try (RunningApplication first = start.ready(); Journal journal = Journal.at(folder.resolve("journal.tsv"))) {
			new Workload(first, journal, new Random(1)).prepare();
			assertThat(journal.count(Knowledge.ACKNOWLEDGED)).isEqualTo(Workload.PREPARED);
			try (Stored stored = Stored.in(folder)) {
				before = tables(stored);
			}
			first.stop();
		}
		try (RunningApplication second = start.ready(); Stored stored = Stored.in(folder)) {
			assertThat(second.isUp()).isTrue();
			assertThat(tables(stored)).containsAllEntriesOf(before)
				.containsKeys("posting", "trail_entry", "business_clock", "act_ru_task");
		}
	}

	/**
	 * The number of rows and a hash of all of them by table, but for the one in which the
	 * engine counts its own work.
	 */
	private static Map<String, String> tables(Stored stored) throws SQLException {
		Map<String, String> tables = new LinkedHashMap<>();
		for (String table : stored.rows("""
				select tablename from pg_tables where schemaname = 'public'
				and tablename <> 'act_ru_meter_log' order by 1""")) {
			// every start writes grants and filters anew: the same rows, but for the
			// count of writes
			String row = List.of("act_ru_authorization", "act_ru_filter").contains(table)
					? "(to_jsonb(t) - 'rev_')::text" : "t::text";
			tables.put(table, stored.value("select count(*) || ' rows ' || coalesce(md5(string_agg(" + row
					+ ", '|' order by " + row + ")), '') from " + table + " t"));
		}
		return tables;
	}

}
