package eu.regioflow.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The register in the database, which refuses to change or remove an entry.
 */
@Component
class Statements {

	private static final String INSERT = """
			insert into statement (id, number, kind, project, partner, period, subject, version, title, issued_at,
				issued_by, sha256, json_sha256, csv_sha256, pages, locale)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (kind, subject, version) do nothing
			""";

	private static final String FIND = """
			select * from statement where (?::text is null or project = ?) and (?::integer is null or partner = ?)
				and (?::integer is null or period = ?) and (?::text is null or kind = ?)
				order by issued_at desc, number
			""";

	private final JdbcTemplate jdbc;

	Statements(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds the entry; false where this version was issued before. */
	boolean add(Statement entry) {
		return this.jdbc.update(INSERT, entry.id(), entry.number(), entry.kind().name(), entry.project(),
				entry.partner(), entry.period(), entry.subject(), entry.version(), entry.title(),
				Timestamp.from(entry.issuedAt()), entry.issuedBy(), entry.sha256(), entry.json(), entry.csv(),
				entry.pages(), entry.locale().toLanguageTag()) == 1;
	}

	boolean isIssued(StatementKind kind, UUID subject, int version) {
		return !this.jdbc
			.queryForList("select true from statement where kind = ? and subject = ? and version = ?", kind.name(),
					subject, version)
			.isEmpty();
	}

	Optional<Statement> find(String number) {
		return this.jdbc.query("select * from statement where number = ?", Statements::read, number)
			.stream()
			.findFirst();
	}

	/** Newest first. */
	List<Statement> find(StatementFilter filter) {
		String kind = (filter.kind() != null) ? filter.kind().name() : null;
		return this.jdbc.query(FIND, Statements::read, filter.project(), filter.project(), filter.partner(),
				filter.partner(), filter.period(), filter.period(), kind, kind);
	}

	private static Statement read(ResultSet row, int index) throws SQLException {
		return new Statement(row.getObject("id", UUID.class), row.getString("number"),
				StatementKind.valueOf(row.getString("kind")), row.getString("project"),
				row.getObject("partner", Integer.class), row.getInt("period"), row.getObject("subject", UUID.class),
				row.getInt("version"), row.getString("title"), row.getTimestamp("issued_at").toInstant(),
				row.getObject("issued_by", UUID.class), row.getString("sha256"), row.getString("json_sha256"),
				row.getString("csv_sha256"), row.getInt("pages"), Locale.forLanguageTag(row.getString("locale")));
	}

}
