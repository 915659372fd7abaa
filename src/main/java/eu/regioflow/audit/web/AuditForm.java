package eu.regioflow.audit.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

import eu.regioflow.audit.Audit;
import eu.regioflow.audit.AuditBody;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.TypedAmount;
import eu.regioflow.web.TypedDate;

/**
 * An audit as it is typed.
 */
public record AuditForm(String body, String manner, String starts, String ends, String finalReport, String period,
		String totalControlled, String comment, String reference) {

	/** Nothing typed yet. */
	static final AuditForm EMPTY = new AuditForm("", "", "", "", "", "", "", "", "");

	/** As it stands. */
	static AuditForm of(Audit.Facts facts) {
		return new AuditForm(facts.body().name(), facts.manner().name(), text(facts.starts()), text(facts.ends()),
				text(facts.finalReport()), text(facts.period()), text(facts.totalControlled()), facts.comment(),
				facts.reference());
	}

	private static String text(Object value) {
		return (value != null) ? value.toString() : "";
	}

	public AuditForm {
		body = typed(body);
		manner = typed(manner);
		starts = typed(starts);
		ends = typed(ends);
		finalReport = typed(finalReport);
		period = typed(period);
		totalControlled = typed(totalControlled);
		comment = typed(comment);
		reference = typed(reference);
	}

	/**
	 * What was meant.
	 * @throws Refusal when a day, a number or an amount cannot be read
	 */
	Audit.Facts read(Locale language) {
		return new Audit.Facts(constant(AuditBody.values(), this.body), constant(Audit.Manner.values(), this.manner),
				day(this.starts, language), day(this.ends, language), day(this.finalReport, language),
				number(this.period), TypedAmount.read(this.totalControlled), this.comment, this.reference);
	}

	static String typed(String text) {
		return (text != null) ? text.strip() : "";
	}

	/** The constant of this name, or null. */
	static <E extends Enum<E>> E constant(E[] all, String name) {
		return Arrays.stream(all).filter((one) -> one.name().equals(name)).findFirst().orElse(null);
	}

	static LocalDate day(String typed, Locale language) {
		return typed.isEmpty() ? null
				: TypedDate.find(typed, language).orElseThrow(() -> Refusal.invalid("day-unreadable", typed));
	}

	static Integer number(String typed) {
		if (typed.isEmpty()) {
			return null;
		}
		if (!typed.matches("\\d{1,6}")) {
			throw Refusal.invalid("number-unreadable", typed);
		}
		return Integer.valueOf(typed);
	}

}
