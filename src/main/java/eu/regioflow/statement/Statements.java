package eu.regioflow.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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

	private static final String SELECT = """
			select entry.*, withdrawal.withdrawn_at, next.number as superseded_by from statement entry
				left join statement_withdrawal withdrawal on withdrawal.statement = entry.id
				left join statement next on next.kind = entry.kind and next.subject = entry.subject
					and next.version = entry.version + 1
			""";

	private static final String FIND = SELECT + """
			where (?::text is null or entry.project = ?) and (?::integer is null or entry.partner = ?)
				and (?::integer is null or entry.period = ?) and (?::text is null or entry.kind = ?)
				order by entry.issued_at desc, entry.number
			""";

	private static final String WITHDRAW = """
			insert into statement_withdrawal (statement, withdrawn_at)
				select id, ? from statement where number = ?
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
		return this.jdbc.query(SELECT + "where entry.number = ?", Statements::read, number).stream().findFirst();
	}

	/** Notes that a document no longer holds; false where it was not issued. */
	boolean withdraw(String number, Instant at) {
		return this.jdbc.update(WITHDRAW, Timestamp.from(at), number) == 1;
	}

	/** Newest first. */
	List<Statement> find(StatementFilter filter) {
		String kind = (filter.kind() != null) ? filter.kind().name() : null;
		return this.jdbc.query(FIND, Statements::read, filter.project(), filter.project(), filter.partner(),
				filter.partner(), filter.period(), filter.period(), kind, kind);
	}

	private static Statement read(ResultSet row, int index) throws SQLException {
		Timestamp withdrawn = row.getTimestamp("withdrawn_at");
		return new Statement(row.getObject("id", UUID.class), row.getString("number"),
				StatementKind.valueOf(row.getString("kind")), row.getString("project"),
				row.getObject("partner", Integer.class), row.getInt("period"), row.getObject("subject", UUID.class),
				row.getInt("version"), row.getString("title"), row.getTimestamp("issued_at").toInstant(),
				row.getObject("issued_by", UUID.class), row.getString("sha256"), row.getString("json_sha256"),
				row.getString("csv_sha256"), row.getInt("pages"), Locale.forLanguageTag(row.getString("locale")),
				(withdrawn != null) ? withdrawn.toInstant() : null, row.getString("superseded_by"));
	}

}
