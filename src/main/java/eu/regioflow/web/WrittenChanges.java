package eu.regioflow.web;

import jakarta.persistence.EntityManager;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

import org.springframework.stereotype.Component;

/**
 * Writes what a use case changed when it ends, because the answer to a request with a key
 * is read, partly by plain SQL, in the transaction that is still open.
 */
@Component(WrittenChanges.NAME)
class WrittenChanges implements MethodInterceptor {

	static final String NAME = "writtenChanges";

	private final EntityManager entities;

	WrittenChanges(EntityManager entities) {
		this.entities = entities;
	}

	@Override
	public Object invoke(MethodInvocation call) throws Throwable {
		Object result = call.proceed();
		// one that commits its own parts has written them
		if (this.entities.isJoinedToTransaction()) {
			this.entities.flush();
		}
		return result;
	}

}
