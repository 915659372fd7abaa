package eu.regioflow.partnerreport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.refusal.Refusal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The lists that wait to be taken over. Each bringing-in clears away the writer's earlier
 * one and whatever is older than a week.
 */
@Component
public class StagedImports {

	private static final int LONGEST_NAME = 255;

	private final JdbcTemplate jdbc;

	StagedImports(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	UUID stage(UUID report, String fileName, ListFiles.Format format, byte[] content, UUID by) {
		this.jdbc.update("delete from staged_import where staged_at < clock_timestamp() - interval '7 days'"
				+ " or report = ? and staged_by = ? and content is not null", report, by);
		UUID id = UUID.randomUUID();
		String name = fileName.replaceAll("\\p{C}", "");
		this.jdbc.update("""
				insert into staged_import (id, report, file_name, format, content, staged_by) values (?, ?, ?, ?, ?, ?)
				""", id, report, name.substring(0, Math.min(LONGEST_NAME, name.length())), format.name(), content, by);
		return id;
	}

	/** One that belongs to the report, or the refusal that there is none. */
	public StagedImport get(UUID report, UUID id) {
		List<StagedImport> found = this.jdbc.query("select * from staged_import where report = ? and id = ?",
				StagedImports::read, report, id);
		if (found.isEmpty()) {
			throw Refusal.notFound();
		}
		return found.get(0);
	}

	void takenOver(UUID id, StagedImport.Outcome outcome) {
		this.jdbc.update("""
				update staged_import set content = null, new_lines = ?, changed_lines = ?, unchanged_lines = ?,
					removed_lines = ?, rejected_rows = ? where id = ?
				""", outcome.added(), outcome.changed(), outcome.unchanged(), outcome.removed(), outcome.rejected(),
				id);
	}

	void remove(UUID report, UUID id) {
		this.jdbc.update("delete from staged_import where report = ? and id = ?", report, id);
	}

	private static StagedImport read(ResultSet row, int index) throws SQLException {
		byte[] content = row.getBytes("content");
		return new StagedImport(row.getObject("id", UUID.class), row.getString("file_name"),
				ListFiles.Format.valueOf(row.getString("format")), content,
				(content != null) ? null
						: new StagedImport.Outcome(row.getInt("new_lines"), row.getInt("changed_lines"),
								row.getInt("unchanged_lines"), row.getInt("removed_lines"),
								row.getInt("rejected_rows")));
	}

}
