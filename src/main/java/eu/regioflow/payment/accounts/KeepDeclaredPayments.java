package eu.regioflow.payment.accounts;

import eu.regioflow.refusal.Refusal;
import eu.regioflow.verification.VerificationEvent;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets no verification be re-opened whose payments are declared to the Commission; asked
 * before the payments are, since the application is what has to be mended first.
 */
@Component
class KeepDeclaredPayments {

	private final CommissionDeclarations declarations;

	KeepDeclaredPayments(CommissionDeclarations declarations) {
		this.declarations = declarations;
	}

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void on(VerificationEvent event) {
		if (event.kind() == VerificationEvent.Kind.REOPENED) {
			this.declarations.holding(event.report()).stream().findFirst().ifPresent((declaration) -> {
				throw Refusal.conflict("verification-declared", declaration.reference());
			});
		}
	}

}
