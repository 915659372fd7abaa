package eu.regioflow.identity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * What the use cases that run on this thread have asked for so far, innermost first.
 */
@Component
class AskedPermissions {

	private final ThreadLocal<Deque<Set<Permission>>> running = ThreadLocal.withInitial(ArrayDeque::new);

	void enter() {
		this.running.get().push(EnumSet.noneOf(Permission.class));
	}

	Set<Permission> leave() {
		return this.running.get().pop();
	}

	void add(Permission permission) {
		Deque<Set<Permission>> stack = this.running.get();
		if (!stack.isEmpty()) {
			stack.peek().add(permission);
		}
	}

}
