package eu.regioflow.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Writes the mark of the key at hand into every transaction that its request commits, so
 * that effect and mark stand or fall together.
 */
@Component
class IdempotentEffects implements TransactionExecutionListener {

	private final ThreadLocal<IdempotencyKeys.Attempt> current = new ThreadLocal<>();

	/**
	 * Late, because the keys need the database, and its transactions tell this listener.
	 */
	private final ObjectProvider<IdempotencyKeys> keys;

	IdempotentEffects(ObjectProvider<IdempotencyKeys> keys) {
		this.keys = keys;
	}

	void begin(IdempotencyKeys.Attempt attempt) {
		this.current.set(attempt);
	}

	void end() {
		this.current.remove();
	}

	@Override
	public void beforeCommit(TransactionExecution transaction) {
		IdempotencyKeys.Attempt attempt = this.current.get();
		if (attempt != null && !transaction.isReadOnly()) {
			this.keys.getObject().markEffect(attempt);
		}
	}

}
