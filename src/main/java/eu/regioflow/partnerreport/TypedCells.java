package eu.regioflow.partnerreport;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import eu.regioflow.money.Money;
import eu.regioflow.web.TypedAmount;
import eu.regioflow.web.TypedDate;
import eu.regioflow.web.View;

/**
 * How what people type into a cell is kept: days and amounts in the one form in which
 * lists travel, so that it means the same in every language; what cannot be read without
 * doubt, and every other text, as it was typed.
 */
public final class TypedCells {

	private static final Set<String> DAYS = Set.of("invoiceDate", "paymentDate");

	private static final Set<String> AMOUNTS = Set.of("totalInvoiceValue", "vat", "declaredAmount", "units");

	private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}\\.\\d{2}");

	private TypedCells() {
	}

	/** The cell as it is kept. */
	public static String kept(String name, String typed, Locale language) {
		if (DAYS.contains(name)) {
			return TypedDate.find(typed, language).map(Object::toString).orElse(typed);
		}
		return AMOUNTS.contains(name) ? TypedAmount.find(typed).map(Money::toString).orElse(typed) : typed;
	}

	/** The cell as its reader would type it. */
	public static String shown(String name, String kept, View view) {
		if (DAYS.contains(name)) {
			return TypedDate.find(kept, view.locale()).map(view::date).orElse(kept);
		}
		return (AMOUNTS.contains(name) && AMOUNT.matcher(kept).matches()) ? view.money(Money.of(kept)) : kept;
	}

}
