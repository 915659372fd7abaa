package eu.regioflow.payment.accounts;

import java.util.Map;
import java.util.TreeMap;

import eu.regioflow.trail.Recordable;

/**
 * Something happened to what is declared to the Commission.
 */
public record DeclarationEvent(Kind kind, CommissionDeclaration.Kind of, String reference,
		Map<String, Object> facts) implements Recordable {

	/** What happened. */
	public enum Kind {

		OPENED("opened"), GATHERED("gathered"), FINISHED("finished"), REOPENED("reopened"), EXPLAINED("explained"),
		SUBMITTED("submitted");

		private final String action;

		Kind(String action) {
			this.action = action;
		}

	}

	static DeclarationEvent of(Kind kind, CommissionDeclaration declaration) {
		Eligible total = declaration.total();
		return new DeclarationEvent(kind, declaration.kind(), declaration.reference(),
				new TreeMap<>(Map.of("items", declaration.items().size(), "total", total.total(), "union",
						total.union(), "public", total.publicMoney())));
	}

	static DeclarationEvent of(Kind kind, CommissionDeclaration declaration, Map<String, Object> facts) {
		return new DeclarationEvent(kind, declaration.kind(), declaration.reference(), new TreeMap<>(facts));
	}

	@Override
	public String chain() {
		return PROGRAMME;
	}

	@Override
	public String action() {
		return ((this.of == CommissionDeclaration.Kind.ANNUAL_ACCOUNT) ? "annual-account-" : "payment-application-")
				+ this.kind.action;
	}

	@Override
	public String subject() {
		return this.reference;
	}

}
