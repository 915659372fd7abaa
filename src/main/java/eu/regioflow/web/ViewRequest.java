package eu.regioflow.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import eu.regioflow.identity.Absent;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.SubstituteGate;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Reads what a view needs from the request and its security context, only when asked: the
 * token in particular opens a session.
 *
 * @param assets may be null, then files keep their plain names
 */
record ViewRequest(HttpServletRequest request, List<NavItem> items, ResourceUrlProvider assets,
		Optional<Actor> reader) {

	public String csrfParameter() {
		return csrf().map(CsrfToken::getParameterName).orElse(null);
	}

	public String csrfToken() {
		return csrf().map(CsrfToken::getToken).orElse(null);
	}

	private Optional<CsrfToken> csrf() {
		return Optional.ofNullable((CsrfToken) this.request.getAttribute(CsrfToken.class.getName()));
	}

	public String acting() {
		return SubstituteGate.absent().map((absent) -> absent.substitution().toString()).orElse("");
	}

	public String userName() {
		return this.reader.map(Actor::displayName).orElse(null);
	}

	public String onBehalfOf() {
		return this.reader.map(Actor::onBehalfOf).map(Absent::displayName).orElse(null);
	}

	public Integer sessionSeconds() {
		HttpSession session = this.request.getSession(false);
		return (session != null && this.reader.isPresent()) ? session.getMaxInactiveInterval() : null;
	}

	public Set<String> roles() {
		return this.reader
			.map((actor) -> actor.grants()
				.stream()
				.map((grant) -> grant.role().name())
				.collect(Collectors.toUnmodifiableSet()))
			.orElse(Set.of());
	}

	public String path() {
		Object original = this.request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (original != null) ? original.toString() : this.request.getRequestURI();
	}

	public List<NavItem> navigation() {
		if (this.reader.isEmpty()) {
			return List.of();
		}
		Set<String> roles = roles();
		return this.items.stream()
			.filter((item) -> item.isFor(roles))
			.sorted(Comparator.comparingInt(NavItem::order))
			.toList();
	}

	public Optional<Flash> flash() {
		Map<String, ?> kept = RequestContextUtils.getInputFlashMap(this.request);
		return Optional.ofNullable(kept).map((map) -> (Flash) map.get(Flash.ATTRIBUTE));
	}

	public String asset(String file) {
		String path = this.request.getContextPath() + "/" + file;
		String hashed = (this.assets != null) ? this.assets.getForLookupPath("/" + file) : null;
		return (hashed != null) ? this.request.getContextPath() + hashed : path;
	}

}
