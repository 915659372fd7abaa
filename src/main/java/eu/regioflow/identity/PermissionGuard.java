package eu.regioflow.identity;

import java.util.Set;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fails closed: a use case that did not ask for its own permission is rolled back. Runs
 * inside the transaction.
 */
@Aspect
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PermissionGuard {

	private final AskedPermissions asked;

	PermissionGuard(AskedPermissions asked) {
		this.asked = asked;
	}

	@Around("@within(useCase) && execution(public * *(..))")
	Object guard(ProceedingJoinPoint call, UseCase useCase) throws Throwable {
		this.asked.enter();
		boolean done = false;
		Set<Permission> permissions = Set.of();
		Object result;
		try {
			result = call.proceed();
			done = true;
		}
		finally {
			permissions = this.asked.leave();
		}
		if (done && !permissions.contains(useCase.value())) {
			throw new IllegalStateException(
					call.getSignature().getDeclaringType().getSimpleName() + " did not ask for " + useCase.value());
		}
		return result;
	}

}
