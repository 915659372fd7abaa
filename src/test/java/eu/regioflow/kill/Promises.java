package eu.regioflow.kill;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import eu.regioflow.kill.Journal.Entry;
import eu.regioflow.kill.Journal.Kind;
import eu.regioflow.kill.Journal.Knowledge;

/**
 * Holds the clients' journal against the database: what was acknowledged is there once,
 * what was refused is not, and what was not answered is there once or not at all.
 */
final class Promises {

	private static final String PROJECT = "PGI06030";

	private static final Map<Kind, String> EFFECTS = new LinkedHashMap<>();

	static {
		EFFECTS.put(Kind.AUTHORISATION, "select count(*) from instalment where amount = ?::numeric");
		EFFECTS.put(Kind.CONFIRMATION,
				"select count(*) from instalment where number = ?::integer and confirmed_at is not null");
		EFFECTS.put(Kind.DOCUMENT, "select count(*) from document where sha256 = ?");
		EFFECTS.put(Kind.SUBMISSION, report("select count(*) from partner_report where status <> 'DRAFT'", "number"));
		EFFECTS.put(Kind.CERTIFICATE, report("select count(*) from certificate where true", "report_number"));
		EFFECTS.put(Kind.PROJECT_REPORT, "select count(*) from project_report where project = '" + PROJECT
				+ "' and period = ?::integer and status <> 'DRAFT'");
		EFFECTS.put(Kind.VERIFICATION, "select count(*) from project_report where project = '" + PROJECT
				+ "' and period = ?::integer and status = 'VERIFIED'");
		EFFECTS.put(Kind.DELIVERABLE, "select count(*) from deliverable_submission where note = ?");
		EFFECTS.put(Kind.DECISION, "select count(*) from deliverable_submission where comment = ?");
		EFFECTS.put(Kind.CLOCK,
				"select count(*) from trail_entry where action = 'clock-moved' and facts like '%' || ? || '%'");
	}

	private Promises() {
	}

	private static String report(String query, String number) {
		return query + " and project = '" + PROJECT + "' and partner || '/' || " + number + " = ?";
	}

	/** One sentence for each broken promise. */
	static List<String> findings(Journal journal, Stored stored) throws SQLException {
		List<String> findings = new ArrayList<>();
		Map<String, List<Entry>> byMark = new LinkedHashMap<>();
		Map<String, List<Entry>> byScope = new LinkedHashMap<>();
		for (Entry entry : journal.entries()) {
			boolean replaced = entry.kind() == Kind.LIST || entry.kind() == Kind.FINDINGS;
			(replaced ? byScope : byMark)
				.computeIfAbsent(entry.kind() + " " + (replaced ? entry.scope() : entry.mark()),
						(key) -> new ArrayList<>())
				.add(entry);
		}
		for (Map.Entry<String, List<Entry>> group : byMark.entrySet()) {
			once(group.getKey(), group.getValue(), stored, findings);
		}
		for (Map.Entry<String, List<Entry>> group : byScope.entrySet()) {
			latest(group.getKey(), group.getValue(), stored, findings);
		}
		return findings;
	}

	private static void once(String name, List<Entry> entries, Stored stored, List<String> findings)
			throws SQLException {
		long acknowledged = entries.stream().filter((entry) -> entry.knowledge() == Knowledge.ACKNOWLEDGED).count();
		boolean open = entries.stream().anyMatch((entry) -> entry.knowledge() == Knowledge.OPEN);
		Entry first = entries.get(0);
		long effects = Long.parseLong(stored.value(EFFECTS.get(first.kind()), first.mark()));
		if (acknowledged > 1) {
			findings.add(name + " was acknowledged " + acknowledged + " times");
		}
		if (effects > 1) {
			findings.add(name + " is there " + effects + " times");
		}
		if (effects == 0 && acknowledged > 0) {
			findings.add(name + " was acknowledged and is lost");
		}
		if (effects > 0 && acknowledged == 0 && !open) {
			findings.add(name + " was refused and is there");
		}
	}

	/**
	 * Of writes that replace each other the last acknowledged or a later one is there.
	 */
	private static void latest(String name, List<Entry> entries, Stored stored, List<String> findings)
			throws SQLException {
		int last = entries.stream()
			.filter((entry) -> entry.knowledge() == Knowledge.ACKNOWLEDGED)
			.mapToInt(Entry::id)
			.max()
			.orElse(0);
		boolean list = entries.get(0).kind() == Kind.LIST;
		String column = list ? "comment" : "control_comment";
		List<String> marks = stored.rows("select l." + column
				+ " || '*' || count(*) from expenditure_line l join partner_report r on r.id = l.report where r.project = '"
				+ PROJECT + "' and r.partner || '/' || r.number = ? and coalesce(l." + column
				+ ", '') <> '' group by l." + column, entries.get(0).scope());
		String size = "*" + (list ? Workload.LINES : 1);
		boolean right = marks.isEmpty() ? last == 0
				: marks.size() == 1 && entries.stream()
					.filter((entry) -> entry.id() >= last && entry.knowledge() != Knowledge.REFUSED)
					.anyMatch((entry) -> marks.contains(entry.mark() + size));
		if (!right) {
			findings.add(name + ": the last acknowledged is " + last + ", but " + marks + " is there");
		}
	}

}
