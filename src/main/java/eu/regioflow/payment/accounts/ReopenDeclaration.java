package eu.regioflow.payment.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Accounting takes up a finished declaration again.
 */
@UseCase(Permission.DECLARE_TO_COMMISSION)
public class ReopenDeclaration {

	private final Access access;

	private final VisibleDeclarations visible;

	private final CommissionDeclarations declarations;

	private final ApplicationEventPublisher events;

	ReopenDeclaration(Access access, VisibleDeclarations visible, CommissionDeclarations declarations,
			ApplicationEventPublisher events) {
		this.access = access;
		this.visible = visible;
		this.declarations = declarations;
		this.events = events;
	}

	/**
	 * Re-opens it.
	 * @param version that the writer saw, empty when they did not say
	 * @throws Refusal for an application when the year's accounts are finished or the
	 * year has another draft, for accounts when an application of the year is a draft
	 */
	public CommissionDeclaration reopen(UUID id, Optional<Long> version) {
		this.access.require(Permission.DECLARE_TO_COMMISSION, Scope.shared());
		CommissionDeclaration finished = this.visible.get(id);
		List<CommissionDeclaration> year = this.declarations.lockAll(finished.fund(), finished.year().first());
		finished.requireVersion(version);
		if (!finished.isDraft()) {
			if (finished.kind() == CommissionDeclaration.Kind.PAYMENT_APPLICATION) {
				YearRules.requireOpenAccounts(year);
			}
			YearRules.requireNoDraftApplication(year);
		}
		finished.reopen();
		this.events.publishEvent(DeclarationEvent.of(DeclarationEvent.Kind.REOPENED, finished));
		return finished;
	}

}
