package eu.regioflow.partnerreport.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import eu.regioflow.partnerreport.AcknowledgedWarnings;
import eu.regioflow.partnerreport.AcknowledgedWarnings.Acknowledged;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.FormError;
import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.View;

/**
 * A warning with the box by which the partner takes note of it.
 *
 * @param name by which it is acknowledged
 * @param text the line, what is the matter and what to think of, in the reader's language
 */
public record WarningRow(String name, String text, boolean checked) {

	static List<WarningRow> of(List<LocatedError> warnings, List<Acknowledged> acknowledged, View view) {
		Set<String> taken = acknowledged.stream().map(Acknowledged::name).collect(Collectors.toSet());
		return warnings.stream().map((warning) -> {
			String name = AcknowledgedWarnings.name(warning);
			return new WarningRow(name, text(warning, view), taken.contains(name));
		}).toList();
	}

	/** Each warning that was not acknowledged at its own box. */
	static RefusedForm refused(Refusal refusal, View view) {
		Map<String, String> fields = new TreeMap<>();
		refusal.errors()
			.forEach((warning) -> fields.put(id(AcknowledgedWarnings.name(warning)),
					view.text("warnings.not-acknowledged", warning.row())));
		List<FormError> summary = fields.entrySet()
			.stream()
			.map((field) -> new FormError(field.getKey(), field.getValue()))
			.toList();
		return new RefusedForm(422, summary, fields);
	}

	/** The box's id on the page. */
	public String id() {
		return id(this.name);
	}

	private static String id(String name) {
		return "acknowledged-" + name.replace('/', '-');
	}

	private static String text(LocatedError warning, View view) {
		return view.text("warnings.line", warning.row(), view.text(warning), view.remedy(warning));
	}

}
