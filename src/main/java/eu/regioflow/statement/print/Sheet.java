package eu.regioflow.statement.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import eu.regioflow.money.Money;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRParameter;

/**
 * The values of one document under the names that its templates read.
 */
final class Sheet {

	private final Map<String, Object> values = new HashMap<>();

	private final Templates templates;

	private final Texts texts;

	Sheet(Templates templates, Texts texts) {
		this.templates = templates;
		this.texts = texts;
		this.values.put(JRParameter.REPORT_LOCALE, texts.locale());
		this.values.put(JRParameter.REPORT_RESOURCE_BUNDLE, texts.bundle());
		this.values.put(JRParameter.REPORT_TEMPLATES, List.of(templates.styles()));
	}

	/** What all documents say about themselves. */
	Sheet about(Imprint imprint, Issue issue, ProjectIdentity project) {
		this.values.put("number", issue.number());
		this.values.put("issued",
				this.texts.text("issued", this.texts.time(issue.issuedAt()), issue.zone().getId(), issue.issuedBy()));
		this.values.put("programme", project.programme());
		this.values.put("verification", imprint.verification());
		this.values.put("notice", imprint.notice());
		return section("notes", Template.NOTES, "issueNotes", issueNotes(issue));
	}

	/** A part of the document: a template and the rows that it prints. */
	Sheet section(String templateName, Template template, String rowsName, JRDataSource rows) {
		this.values.put(templateName, this.templates.get(template));
		this.values.put(rowsName, rows);
		return this;
	}

	Sheet total(String name, Money total) {
		return value(name, Rows.number(total));
	}

	Sheet value(String name, Object value) {
		this.values.put(name, value);
		return this;
	}

	Map<String, Object> values() {
		return this.values;
	}

	private JRDataSource issueNotes(Issue issue) {
		List<Pair> notes = new ArrayList<>();
		notes.add(new Pair(this.texts.text("number"), issue.number()));
		notes.add(new Pair(this.texts.text("issued-at"),
				this.texts.text("in-zone", this.texts.time(issue.issuedAt()), issue.zone().getId())));
		notes.add(new Pair(this.texts.text("issued-by"), issue.issuedBy()));
		notes.add(new Pair(this.texts.text("rule-set"), issue.ruleSetName()));
		String label = this.texts.text("rounding");
		for (String rounding : issue.roundings()) {
			notes.add(new Pair(label, rounding));
			label = null;
		}
		notes.add(new Pair(this.texts.text("retention"), issue.retention()));
		return Pair.facts(notes.toArray(Pair[]::new));
	}

}
