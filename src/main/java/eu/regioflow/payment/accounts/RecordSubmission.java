package eu.regioflow.payment.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
 * Accounting records that a finished declaration was submitted to the Commission, and the
 * reference that its system (SFC) gave it.
 */
@UseCase(Permission.DECLARE_TO_COMMISSION)
public class RecordSubmission {

	private final Access access;

	private final VisibleDeclarations visible;

	private final CommissionDeclarations declarations;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	RecordSubmission(Access access, VisibleDeclarations visible, CommissionDeclarations declarations, Clock clock,
			ApplicationEventPublisher events) {
		this.access = access;
		this.visible = visible;
		this.declarations = declarations;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Records it; a mistaken reference is recorded anew.
	 * @param version that the writer saw, empty when they did not say
	 * @param reference of the Commission, at most 60 characters
	 * @param day of the submission, not after today
	 * @throws Refusal when it is a draft, or either is missing
	 */
	public CommissionDeclaration record(UUID id, Optional<Long> version, String reference, LocalDate day) {
		this.access.require(Permission.DECLARE_TO_COMMISSION, Scope.shared());
		CommissionDeclaration declaration = this.visible.get(id);
		this.declarations.lockAll(declaration.fund(), declaration.year().first());
		declaration.requireVersion(version);
		String before = (declaration.commissionReference() != null) ? declaration.commissionReference() : "";
		declaration.submitted(reference, day, LocalDate.now(this.clock.withZone(ZoneOffset.UTC)));
		this.events.publishEvent(DeclarationEvent.of(DeclarationEvent.Kind.SUBMITTED, declaration,
				Map.of("before", before, "reference", declaration.commissionReference(), "day", day)));
		return declaration;
	}

}
