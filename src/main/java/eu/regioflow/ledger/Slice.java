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

	private final String condition;

	private final List<Object> arguments;

	private Slice(String condition, List<Object> arguments) {
		this.condition = condition;
		this.arguments = arguments;
	}

	public static Slice project(String project) {
		return new Slice("project = ?", List.of(project));
	}

	public static Slice projects(Collection<String> projects) {
		return new Slice("project = any (?)", List.of((Object) projects.toArray(String[]::new)));
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

	/** Postings of these acts. */
	public Slice causes(Collection<UUID> causes) {
		return and("cause = any (?)", (Object) causes.toArray(UUID[]::new));
	}

	/** Postings of periods before this one. */
	public Slice before(int period) {
		return and("period < ?", period);
	}

	private Slice and(String more, Object argument) {
		List<Object> all = new ArrayList<>(this.arguments);
		all.add(argument);
		return new Slice(this.condition + " and " + more, List.copyOf(all));
	}

	String condition() {
		return this.condition;
	}

	List<Object> arguments() {
		return this.arguments;
	}

}
