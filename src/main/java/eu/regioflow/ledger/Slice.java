package eu.regioflow.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Which postings a {@link Breakdown} adds up: of a project, narrowed by partner or
 * reports.
 */
public final class Slice {

	private final String table;

	private final String condition;

	private final List<Object> arguments;

	private Slice(String table, String condition, List<Object> arguments) {
		this.table = table;
		this.condition = condition;
		this.arguments = arguments;
	}

	public static Slice project(String project) {
		return new Slice("balance", "project = ?", List.of(project));
	}

	public static Slice projects(Collection<String> projects) {
		return new Slice("balance", "project = any (?)", List.of((Object) projects.toArray(String[]::new)));
	}

	public static Slice partner(String project, int partner) {
		return project(project).and("partner = ?", partner);
	}

	public Slice partner(int partner) {
		return and("partner = ?", partner);
	}

	public Slice report(UUID report) {
		return and("report = ?", report);
	}

	public Slice reports(Collection<UUID> reports) {
		return and("report = any (?)", (Object) reports.toArray(UUID[]::new));
	}

	/** What one act posted. */
	public Slice cause(UUID act) {
		return new Slice("posting", this.condition, this.arguments).and("cause = ?", act);
	}

	/** Postings of one period. */
	public Slice period(int period) {
		return and("period = ?", period);
	}

	/** Postings of these acts. */
	public Slice causes(Collection<UUID> causes) {
		return new Slice("posting", this.condition, this.arguments).and("cause = any (?)",
				(Object) causes.toArray(UUID[]::new));
	}

	/** Postings of periods before this one. */
	public Slice before(int period) {
		return and("period < ?", period);
	}

	private Slice and(String more, Object argument) {
		List<Object> all = new ArrayList<>(this.arguments);
		all.add(argument);
		return new Slice(this.table, this.condition + " and " + more, List.copyOf(all));
	}

	/** Where it is read: balances are kept of reports, not of single acts. */
	String table() {
		return this.table;
	}

	String condition() {
		return this.condition;
	}

	List<Object> arguments() {
		return this.arguments;
	}

}
