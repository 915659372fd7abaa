package eu.regioflow.payment;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import eu.regioflow.trail.Recordable;

/**
 * Something happened to a payment.
 *
 * @param instalment null where no instalment is concerned
 */
public record PaymentEvent(Kind kind, UUID payment, UUID instalment, String project, String path, boolean allAuthorised,
		Map<String, Object> details) implements Recordable {

	/** What happened. */
	public enum Kind {

		OPENED("payment-opened"), AUTHORISED("payment-authorised"), PAID("payment-confirmed"),
		SET_OFF("payment-set-off"), INTERRUPTED("payment-clock-interrupted"), RESUMED("payment-clock-resumed"),
		TAKEN_BACK("payment-taken-back");

		private final String action;

		Kind(String action) {
			this.action = action;
		}

	}

	static PaymentEvent of(Kind kind, Payment payment, Instalment instalment, Map<String, Object> details) {
		return new PaymentEvent(kind, payment.id(), (instalment != null) ? instalment.id() : null, payment.project(),
				payment.path(), payment.toAuthorise().isZero(), new TreeMap<>(details));
	}

	@Override
	public String chain() {
		return this.project;
	}

	@Override
	public String action() {
		return this.kind.action;
	}

	@Override
	public String subject() {
		return this.path;
	}

	@Override
	public Map<String, Object> facts() {
		return this.details;
	}

}
