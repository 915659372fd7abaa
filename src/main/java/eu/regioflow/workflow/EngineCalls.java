package eu.regioflow.workflow;

import java.util.function.Supplier;

import eu.regioflow.refusal.Refusal;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Calls the engine in the name of whoever is signed in, without its permission checks.
 *
 * <p>
 * The checks are for Tasklist, where people reach the engine directly; here a use case
 * has already decided.
 */
@Component
class EngineCalls {

	private final ProcessEngineConfigurationImpl configuration;

	private final IdentityService identity;

	EngineCalls(ProcessEngineConfigurationImpl configuration, IdentityService identity) {
		this.configuration = configuration;
		this.identity = identity;
	}

	void run(Runnable work) {
		call(() -> {
			work.run();
			return null;
		});
	}

	/** Does the work as one command; a refusal inside comes out as itself. */
	<T> T call(Supplier<T> work) {
		Authentication outer = this.identity.getCurrentAuthentication();
		this.identity.setAuthenticatedUserId(actor());
		try {
			return this.configuration.getCommandExecutorTxRequired()
				.execute((context) -> context.runWithoutAuthorization(work::get));
		}
		catch (ProcessEngineException ex) {
			throw Refusals.in(ex).<RuntimeException>map((refusal) -> refusal).orElse(ex);
		}
		finally {
			this.identity.setAuthentication(outer);
		}
	}

	private static String actor() {
		org.springframework.security.core.Authentication signedIn = SecurityContextHolder.getContext()
			.getAuthentication();
		boolean nobody = signedIn == null || signedIn instanceof AnonymousAuthenticationToken;
		return nobody ? null : signedIn.getName();
	}

}
