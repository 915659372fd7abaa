package eu.regioflow.statement;

import java.time.Clock;

import eu.regioflow.refusal.Refusal;
import eu.regioflow.verification.VerificationEvent;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says of a project report's statement that it no longer holds, in the very transaction
 * that re-opens verification. It must have been issued by then, for it is printed from
 * what may be changed afterwards.
 */
@Component
class WithdrawProjectStatements {

	private final Statements statements;

	private final Clock clock;

	WithdrawProjectStatements(Statements statements, Clock clock) {
		this.statements = statements;
		this.clock = clock;
	}

	@EventListener
	void on(VerificationEvent event) {
		if (event.kind() == VerificationEvent.Kind.REOPENED) {
			String number = event.details().get("statement").toString();
			if (!this.statements.withdraw(number, this.clock.instant())) {
				throw Refusal.conflict("statement-being-printed", number);
			}
		}
	}

}
