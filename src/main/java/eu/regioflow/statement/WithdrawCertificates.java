package eu.regioflow.statement;

import java.time.Clock;

import eu.regioflow.control.ControlEvent;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says of a certificate's document that it no longer holds, in the very transaction that
 * re-opens control. The document must have been issued by then, for it is printed from
 * what the controller may change afterwards.
 */
@Component
class WithdrawCertificates {

	private final Statements statements;

	private final Clock clock;

	WithdrawCertificates(Statements statements, Clock clock) {
		this.statements = statements;
		this.clock = clock;
	}

	@EventListener
	void on(ControlEvent event) {
		if (event.kind() == ControlEvent.Kind.REOPENED) {
			String number = event.details().get("certificate").toString();
			if (!this.statements.withdraw(number, this.clock.instant())) {
				throw Refusal.conflict("certificate-being-printed", number);
			}
		}
	}

}
