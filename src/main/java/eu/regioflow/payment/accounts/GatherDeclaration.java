package eu.regioflow.payment.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Accounting has a draft take up what has become free, and leaves out what is not to be
 * declared yet.
 */
@UseCase(Permission.DECLARE_TO_COMMISSION)
public class GatherDeclaration {

	private final Access access;

	private final VisibleDeclarations visible;

	private final CommissionDeclarations declarations;

	private final GatherItems gathering;

	private final ApplicationEventPublisher events;

	GatherDeclaration(Access access, VisibleDeclarations visible, CommissionDeclarations declarations,
			GatherItems gathering, ApplicationEventPublisher events) {
		this.access = access;
		this.visible = visible;
		this.declarations = declarations;
		this.gathering = gathering;
		this.events = events;
	}

	/**
	 * Gathers anew.
	 * @param version that the writer saw, empty when they did not say
	 * @param leaveOut references of payments and corrections
	 */
	public CommissionDeclaration gather(UUID id, Optional<Long> version, Set<String> leaveOut) {
		this.access.require(Permission.DECLARE_TO_COMMISSION, Scope.shared());
		CommissionDeclaration draft = this.visible.get(id);
		List<CommissionDeclaration> year = this.declarations.lockAll(draft.fund(), draft.year().first());
		draft.requireVersion(version);
		draft.gather(this.gathering.of(draft, year)
			.stream()
			.filter((item) -> !leaveOut.contains(item.reference()))
			.toList());
		this.declarations.flush();
		this.events.publishEvent(DeclarationEvent.of(DeclarationEvent.Kind.GATHERED, draft));
		return draft;
	}

}
