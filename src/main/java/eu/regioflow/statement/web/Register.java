package eu.regioflow.statement.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import eu.regioflow.statement.Statement;
import eu.regioflow.statement.StatementFilter;
import eu.regioflow.statement.StatementKind;
import eu.regioflow.web.Choice;
import eu.regioflow.web.View;

/**
 * The documents that a page lists, with what they can be narrowed to.
 *
 * @param all what the reader may see
 * @param shown those of them that match the filter
 * @param projects whether documents of several projects are listed
 */
public record Register(List<Statement> all, List<Statement> shown, StatementFilter filter, boolean projects) {

	/** The projects that have documents. */
	public List<Choice> projectChoices(View view) {
		return choices(view, Statement::project, (code) -> code);
	}

	/** The partners that have documents. */
	public List<Choice> partnerChoices(View view) {
		return choices(view, Statement::partner, (number) -> view.text("statements.page.partner-number", number));
	}

	/** The periods that have documents. */
	public List<Choice> periodChoices(View view) {
		return choices(view, Statement::period, (number) -> view.text("statements.page.period-number", number));
	}

	/** Every kind of document. */
	public List<Choice> kindChoices(View view) {
		List<Choice> choices = any(view);
		Arrays.stream(StatementKind.values())
			.forEach((kind) -> choices.add(new Choice(kind.name(), view.text("statements.kind." + kind))));
		return choices;
	}

	/** What stands in a field of the filter. */
	public String value(Object chosen) {
		return Objects.toString(chosen, "");
	}

	/** The first digits of a hash, enough to tell files apart. */
	public String brief(Statement entry) {
		return entry.sha256().substring(0, 12) + "…";
	}

	/** The whole hash in parts between which a line may break. */
	public List<String> parts(Statement entry) {
		return List.of(entry.sha256().split("(?<=\\G.{16})"));
	}

	private <T extends Comparable<T>> List<Choice> choices(View view, Function<Statement, T> value,
			Function<T, String> text) {
		List<Choice> choices = any(view);
		this.all.stream()
			.map(value)
			.filter(Objects::nonNull)
			.distinct()
			.sorted()
			.forEach((one) -> choices.add(new Choice(one.toString(), text.apply(one))));
		return choices;
	}

	private static List<Choice> any(View view) {
		return new ArrayList<>(List.of(new Choice("", view.text("statements.page.all"))));
	}

}
