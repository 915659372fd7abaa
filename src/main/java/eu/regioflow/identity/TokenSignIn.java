package eu.regioflow.identity;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import eu.regioflow.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets a request in that shows a personal token. A token that only sees is refused
 * whatever is no reading, before any use case runs.
 */
class TokenSignIn extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private final AccessTokens tokens;

	private final Accounts accounts;

	private final TransactionTemplate transaction;

	private final AuthenticationEntryPoint entryPoint;

	private final HandlerExceptionResolver refusals;

	TokenSignIn(AccessTokens tokens, Accounts accounts, TransactionTemplate transaction,
			AuthenticationEntryPoint entryPoint, HandlerExceptionResolver refusals) {
		this.tokens = tokens;
		this.accounts = accounts;
		this.transaction = transaction;
		this.entryPoint = entryPoint;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<TokenSecret> secret = TokenSecret.in(request.getHeader(HttpHeaders.AUTHORIZATION));
		if (secret.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		Optional<TokenAuthentication> found = this.transaction.execute((status) -> find(secret.get()));
		if (found.isEmpty()) {
			this.entryPoint.commence(request, response, new BadCredentialsException("unknown token"));
		}
		else if (!found.get().mayChange() && !READING.contains(request.getMethod())) {
			this.refusals.resolveException(request, response, null, Refusal.forbidden("token-only-reads"));
		}
		else {
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(found.get());
			SecurityContextHolder.setContext(context);
			chain.doFilter(request, response);
		}
	}

	private Optional<TokenAuthentication> find(TokenSecret secret) {
		Instant now = Instant.now();
		return this.tokens.findByHash(secret.hash()).filter((token) -> token.isValid(now)).flatMap((token) -> {
			token.use(now);
			return this.accounts.findById(token.account())
				.filter(Account::isEnabled)
				.map((account) -> new TokenAuthentication(account.username(), token.reach(), token.project()));
		});
	}

}
