package eu.regioflow.payment.accounts;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Accounting explains why the accounts of a year differ under a priority from what was
 * applied for.
 */
@UseCase(Permission.DECLARE_TO_COMMISSION)
public class ExplainDifference {

	private final Access access;

	private final VisibleDeclarations visible;

	private final CommissionDeclarations declarations;

	private final ReadAccounts accounts;

	private final ApplicationEventPublisher events;

	ExplainDifference(Access access, VisibleDeclarations visible, CommissionDeclarations declarations,
			ReadAccounts accounts, ApplicationEventPublisher events) {
		this.access = access;
		this.visible = visible;
		this.declarations = declarations;
		this.accounts = accounts;
		this.events = events;
	}

	/**
	 * Replaces the explanation.
	 * @param version that the writer saw, empty when they did not say
	 * @param text empty to take it out
	 * @throws Refusal when the accounts are finished or do not know the priority
	 */
	public CommissionDeclaration explain(UUID id, Optional<Long> version, String priority, String text) {
		this.access.require(Permission.DECLARE_TO_COMMISSION, Scope.shared());
		CommissionDeclaration account = this.visible.get(id);
		this.declarations.lockAll(account.fund(), account.year().first());
		account.requireVersion(version);
		if (this.accounts.of(account).priorities().stream().noneMatch((row) -> row.priority().equals(priority))) {
			throw Refusal.invalid("unknown-priority", (priority != null) ? priority : "");
		}
		account.explain(priority, (text != null) ? text.strip() : "");
		this.declarations.flush();
		this.events
			.publishEvent(DeclarationEvent.of(DeclarationEvent.Kind.EXPLAINED, account, Map.of("priority", priority)));
		return account;
	}

}
