package eu.regioflow.dashboard.web;

import java.util.List;

import eu.regioflow.dashboard.ProgrammeRisks;
import eu.regioflow.dashboard.Risk;
import eu.regioflow.dashboard.web.Section.Cell;
import eu.regioflow.dashboard.web.Section.Row;
import eu.regioflow.web.View;

/**
 * The tables of the risks of all projects: by kind, and one by one.
 */
final class ProgrammeRiskSections {

	private final ProgrammeRisks found;

	private final View view;

	ProgrammeRiskSections(ProgrammeRisks found, View view) {
		this.found = found;
		this.view = view;
	}

	Section kinds() {
		return new Section("kinds", List.of("kind", "projects", "high-risks", "medium-risks", "concerned"),
				this.found.kinds().stream().map(this::kind).toList());
	}

	private Row kind(ProgrammeRisks.Kind kind) {
		String list = "/dashboard/risks?kind=" + kind.code();
		return Row.of(new Cell(this.view.text("dashboard.kind." + kind.code()), list + "#list"),
				new Cell(kind.projects(), list + "#list"), level(kind.high(), list, Risk.Level.HIGH),
				level(kind.medium(), list, Risk.Level.MEDIUM),
				new Cell(kind.amount(), (kind.amount() != null) ? list + "#list" : null));
	}

	private static Cell level(int risks, String list, Risk.Level level) {
		return new Cell(risks, (risks > 0) ? list + "&level=" + level + "#list" : null);
	}

	/** One row for each, with the way to where it is mended. */
	Section list(List<Risk> risks) {
		return new Section("list", List.of("project", "level", "risk", "where", "concerned", "remedy"),
				risks.stream().map(this::row).toList());
	}

	private Row row(Risk risk) {
		String project = risk.subject().project();
		RiskTexts texts = new RiskTexts(this.view, String::valueOf);
		return Row.of(
				new Cell(project + " " + this.found.projects().get(project),
						"/projects/" + project + "/dashboard#risks"),
				Cell.of(this.view.text("dashboard.level." + risk.level())), Cell.of(texts.text(risk, "")),
				new Cell(texts.place(risk), risk.page()), Cell.of(risk.amount()), Cell.of(texts.text(risk, ".mend")));
	}

}
