package eu.regioflow.payment.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Accounting finishes a payment application or the accounts of a year.
 */
@UseCase(Permission.DECLARE_TO_COMMISSION)
public class FinishDeclaration {

	private final Access access;

	private final VisibleDeclarations visible;

	private final CommissionDeclarations declarations;

	private final GatherItems gathering;

	private final ReadAccounts accounts;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	FinishDeclaration(Access access, VisibleDeclarations visible, CommissionDeclarations declarations,
			GatherItems gathering, ReadAccounts accounts, Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.visible = visible;
		this.declarations = declarations;
		this.gathering = gathering;
		this.accounts = accounts;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Finishes it. Accounts take up what the year holds at that moment.
	 * @param version that the writer saw, empty when they did not say
	 * @throws Refusal when it holds nothing, a difference under a priority is not
	 * explained, or an application of the accounts' year is still a draft
	 */
	public CommissionDeclaration finish(UUID id, Optional<Long> version) {
		Actor actor = this.access.require(Permission.DECLARE_TO_COMMISSION, Scope.shared());
		CommissionDeclaration draft = this.visible.get(id);
		List<CommissionDeclaration> year = this.declarations.lockAll(draft.fund(), draft.year().first());
		draft.requireVersion(version);
		if (draft.kind() == CommissionDeclaration.Kind.ANNUAL_ACCOUNT && draft.isDraft()) {
			YearRules.requireNoDraftApplication(year);
			draft.gather(this.gathering.of(draft, year));
			this.accounts.of(draft)
				.priorities()
				.stream()
				.filter(Reconciled::isUnexplained)
				.findFirst()
				.ifPresent((row) -> {
					throw Refusal.conflict("difference-unexplained", row.priority(), row.difference().total());
				});
			draft.freeze(this.accounts.figures(draft));
		}
		draft.finish(actor.account(), this.clock.instant());
		this.declarations.flush();
		this.events.publishEvent(DeclarationEvent.of(DeclarationEvent.Kind.FINISHED, draft));
		return draft;
	}

}
