package eu.regioflow.statement;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.UseCase;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Enters a printed document into the register, once: a second delivery of the same event
 * leaves nothing behind.
 */
@UseCase(Permission.ISSUE_STATEMENT)
public class RegisterStatement {

	private final Access access;

	private final Statements statements;

	private final ApplicationEventPublisher events;

	RegisterStatement(Access access, Statements statements, ApplicationEventPublisher events) {
		this.access = access;
		this.statements = statements;
		this.events = events;
	}

	/**
	 * Enters it; its files are stored already.
	 * @return false where it was issued before
	 */
	public boolean register(Statement entry) {
		this.access.require(Permission.ISSUE_STATEMENT, entry.scope());
		boolean isNew = this.statements.add(entry);
		if (isNew) {
			this.events.publishEvent(StatementIssued.of(entry));
		}
		return isNew;
	}

}
