package eu.regioflow.web;

import eu.regioflow.identity.UseCase;
import jakarta.persistence.EntityManager;
import org.aspectj.lang.annotation.AfterReturning;
import org.aspectj.lang.annotation.Aspect;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Writes what a use case changed when it ends, because the answer to a request with a key
 * is read, partly by plain SQL, in the transaction that is still open.
 */
@Aspect
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WrittenChanges {

	private final EntityManager entities;

	WrittenChanges(EntityManager entities) {
		this.entities = entities;
	}

	@AfterReturning("@within(useCase) && execution(public * *(..))")
	void write(UseCase useCase) {
		// one that commits its own parts has written them
		if (this.entities.isJoinedToTransaction()) {
			this.entities.flush();
		}
	}

}
