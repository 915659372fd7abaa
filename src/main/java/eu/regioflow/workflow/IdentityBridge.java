package eu.regioflow.workflow;

import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Grants;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Lets the engine see our accounts and task groups; it keeps none of its own.
 */
@Component
class IdentityBridge implements SessionFactory {

	private final People people;

	IdentityBridge(Accounts accounts, Grants grants, MessageSource messages) {
		this.people = new People(accounts, grants, messages);
	}

	@Override
	public Class<?> getSessionType() {
		return ReadOnlyIdentityProvider.class;
	}

	@Override
	public Session openSession() {
		return this.people;
	}

}
