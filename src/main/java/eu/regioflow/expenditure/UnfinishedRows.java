package eu.regioflow.expenditure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.regioflow.database.RoundTrip;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Rows of open lists that were typed but cannot be taken yet. They count for nothing, but
 * a list with such a row cannot be submitted.
 */
@Component
public class UnfinishedRows {

	private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {
	};

	private static final String DROP = "delete from unfinished_row where report = ? and line = ?";

	private final JdbcTemplate jdbc;

	private final ObjectMapper json = new ObjectMapper();

	UnfinishedRows(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** The cells of all such rows of a list, by line. */
	public SortedMap<Integer, Map<String, String>> of(UUID report) {
		SortedMap<Integer, Map<String, String>> rows = new TreeMap<>();
		this.jdbc.query("select line, cells from unfinished_row where report = ?", (row) -> {
			rows.put(row.getInt(1), read(row.getString(2)));
		}, report);
		return rows;
	}

	/** The cells of one such row. */
	public Optional<Map<String, String>> find(UUID report, int line) {
		List<String> found = this.jdbc.queryForList("select cells from unfinished_row where report = ? and line = ?",
				String.class, report, line);
		return found.stream().findFirst().map(this::read);
	}

	void keep(UUID report, int line, Map<String, String> cells) {
		this.jdbc.update("""
				insert into unfinished_row (report, line, cells) values (?, ?, ?::jsonb)
					on conflict (report, line) do update set cells = excluded.cells
				""", report, line, written(cells));
	}

	boolean drop(UUID report, int line) {
		return this.jdbc.update(DROP, report, line) == 1;
	}

	void drop(RoundTrip trip, UUID report, int line) {
		trip.tell(DROP, report, line);
	}

	void dropAll(UUID report) {
		this.jdbc.update("delete from unfinished_row where report = ?", report);
	}

	Map<String, String> read(String cells) {
		try {
			return this.json.readValue(cells, CELLS);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String written(Map<String, String> cells) {
		try {
			return this.json.writeValueAsString(cells);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
