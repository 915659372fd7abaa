package eu.regioflow.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import eu.regioflow.control.ChecklistEntry;
import eu.regioflow.control.ControlCheck;
import eu.regioflow.expenditure.ErrorType;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Share;
import eu.regioflow.payment.Retention;
import eu.regioflow.programme.FlatRate;
import eu.regioflow.programme.RuleSet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of documents in the language in which they are issued.
 */
@Component
class Wording {

	private final MessageSource messages;

	private final Locale locale;

	private final String publicUrl;

	Wording(MessageSource messages, StatementSettings settings) {
		this.messages = messages;
		this.locale = settings.statementLanguage();
		this.publicUrl = settings.publicUrl();
	}

	Locale locale() {
		return this.locale;
	}

	/** The text {@code statements.<key>}. */
	String text(String key, Object... values) {
		return this.messages.getMessage("statements." + key, values, this.locale);
	}

	String category(String category) {
		return text("category." + category);
	}

	/** A fund is called by its own name; a known one is written out. */
	String source(String source) {
		return this.messages.getMessage("statements.source." + source, null, source, this.locale);
	}

	/** The source of a share; one of a small project fund says so. */
	String share(String key) {
		Share share = Share.ofKey(key);
		return (share.part() == BudgetPart.SMALL_PROJECTS) ? smallProjects(share.source()) : source(share.source());
	}

	String smallProjects(String source) {
		return text("small-projects", source(source));
	}

	String errorType(ErrorType type) {
		return (type != null) ? text("error-type." + type) : "";
	}

	String method(ControlCheck.Method method) {
		return text("method." + method);
	}

	/** A question of the checklist in the programme's words. */
	String question(String code) {
		return this.messages.getMessage("checklist.question." + code, null, this.locale);
	}

	String answer(ChecklistEntry.Answer answer) {
		return this.messages.getMessage("checklist.answer." + answer, null, this.locale);
	}

	String country(String code) {
		return new Locale.Builder().setRegion(code).build().getDisplayCountry(this.locale);
	}

	/** Number and name, in both scripts where they differ. */
	String partner(Partner partner) {
		String name = partner.number() + " " + partner.name();
		return partner.name().equals(partner.originalName()) ? name : name + " / " + partner.originalName();
	}

	String verification(String number) {
		return text("verification", this.publicUrl + "/verify/" + number);
	}

	/** One sentence per rounding point and flat rate in force. */
	List<String> rules(RuleSet rules, List<FlatRate> flatRates) {
		List<String> sentences = new ArrayList<>();
		for (RoundingPoint point : RoundingPoint.values()) {
			Rounding rounding = rules.rounding(point);
			if (rounding != null) {
				sentences.add(text("rounding." + point, text("mode." + rounding.modeName())));
			}
		}
		flatRates.forEach((rate) -> sentences.add(flatRate(rate)));
		return sentences;
	}

	/**
	 * How long documents are kept; the day itself is not known when a document is issued.
	 */
	String retention(Retention retention) {
		return text("retention." + retention.rule(), retention.years());
	}

	String flatRate(FlatRate rate) {
		return text("flat-rate", category(rate.category().name()), percent(rate.percentage()),
				rate.base().stream().map((category) -> category(category.name())).collect(Collectors.joining(", ")));
	}

	private static String percent(Percentage percentage) {
		BigDecimal plain = percentage.percent().stripTrailingZeros();
		return plain.toPlainString();
	}

}
