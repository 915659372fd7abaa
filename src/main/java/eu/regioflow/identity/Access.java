package eu.regioflow.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import eu.regioflow.refusal.Refusal;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The one place that says who may do what.
 */
@Component
public class Access {

	private static final String ACTOR = Access.class.getName() + ".actor";

	private final ThreadLocal<Boolean> system = new ThreadLocal<>();

	private final Callers callers;

	private final Substitutions substitutions;

	private final AskedPermissions asked;

	Access(Callers callers, Substitutions substitutions, AskedPermissions asked) {
		this.callers = callers;
		this.substitutions = substitutions;
		this.asked = asked;
	}

	/**
	 * Who acts now; read afresh for each request, so that a right that was withdrawn is
	 * gone at once.
	 */
	public Actor actor() {
		return findActor().orElseThrow(Refusal::notFound);
	}

	/** Who acts now, or nobody. */
	public Optional<Actor> findActor() {
		if (Boolean.TRUE.equals(this.system.get())) {
			return Optional.of(Actor.SYSTEM);
		}
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
			return Optional.empty();
		}
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			return read(authentication, Optional.empty());
		}
		Actor known = (Actor) request.getAttribute(ACTOR, RequestAttributes.SCOPE_REQUEST);
		if (known != null && known.username().equals(authentication.getName())) {
			return Optional.of(known);
		}
		Optional<Actor> found = read(authentication, SubstituteGate.absent());
		found.ifPresent((actor) -> request.setAttribute(ACTOR, actor, RequestAttributes.SCOPE_REQUEST));
		return found;
	}

	private Optional<Actor> read(Authentication authentication, Optional<Absent> onBehalfOf) {
		return this.callers.find(authentication.getName())
			.map((caller) -> onBehalfOf
				.map((absent) -> Actor.standingIn(caller, absent, narrow(authentication, absent.grants())))
				.orElseGet(() -> caller.with(narrow(authentication, caller.grants()))));
	}

	/**
	 * Whoever looks after the own account acts for nobody else, for the rest of the
	 * request.
	 */
	private Actor alone() {
		if (actor().onBehalfOf() != null) {
			Actor self = read(SecurityContextHolder.getContext().getAuthentication(), Optional.empty())
				.orElseThrow(Refusal::notFound);
			RequestContextHolder.currentRequestAttributes().setAttribute(ACTOR, self, RequestAttributes.SCOPE_REQUEST);
		}
		return actor();
	}

	/** By whose hand the caller's acts are done. */
	public Hand hand() {
		return Hand.of(actor(), this.substitutions);
	}

	private static List<Grant> narrow(Authentication authentication, List<Grant> held) {
		return (authentication instanceof TokenAuthentication token) ? token.narrow(held) : held;
	}

	/** Whether a program acts now by its person's token. */
	public boolean isByToken() {
		return SecurityContextHolder.getContext().getAuthentication() instanceof TokenAuthentication;
	}

	/**
	 * Refuses what the caller may not do: as forbidden where they may see the object, as
	 * not there otherwise.
	 * @return who acts
	 */
	public Actor require(Permission permission, Scope scope) {
		this.asked.add(permission);
		Actor actor = (permission == Permission.KEEP_OWN_ACCOUNT) ? alone() : actor();
		if (actor.may(permission, scope)) {
			return actor;
		}
		if (permission.sight() == permission || !actor.may(permission.sight(), scope)) {
			throw Refusal.notFound();
		}
		throw Refusal.forbidden(permission.isForAdministrators() ? "not-administrator" : "not-permitted");
	}

	/** Whether the caller may do this here. */
	public boolean may(Permission permission, Scope scope) {
		return actor().may(permission, scope);
	}

	/** Runs work of a timer, a job or the first load, which no person asked for. */
	public <T> T asSystem(Supplier<T> work) {
		Boolean before = this.system.get();
		this.system.set(true);
		try {
			return work.get();
		}
		finally {
			this.system.set(before);
		}
	}

}
