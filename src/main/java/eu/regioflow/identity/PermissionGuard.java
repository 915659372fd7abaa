package eu.regioflow.identity;

import java.util.Set;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

import org.springframework.stereotype.Component;

/**
 * Fails closed: a use case that did not ask for its own permission is rolled back. Runs
 * inside the transaction.
 */
@Component(PermissionGuard.NAME)
class PermissionGuard implements MethodInterceptor {

	static final String NAME = "permissionGuard";

	private final AskedPermissions asked;

	PermissionGuard(AskedPermissions asked) {
		this.asked = asked;
	}

	@Override
	public Object invoke(MethodInvocation call) throws Throwable {
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
		Class<?> type = call.getMethod().getDeclaringClass();
		Permission own = type.getAnnotation(UseCase.class).value();
		if (done && !permissions.contains(own)) {
			throw new IllegalStateException(type.getSimpleName() + " did not ask for " + own);
		}
		return result;
	}

}
