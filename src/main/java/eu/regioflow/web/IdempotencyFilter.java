package eu.regioflow.web;

import java.io.IOException;
import java.util.regex.Pattern;

import eu.regioflow.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * One effect for one {@code Idempotency-Key}: the same request again gets the stored
 * answer. Stands behind the security chain, for a key belongs to an account.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 10)
class IdempotencyFilter extends OncePerRequestFilter {

	private static final String HEAD = "Idempotency-Key";

	private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

	private final IdempotencyKeys keys;

	private final IdempotentEffects effects;

	private final ErrorAnswers answers;

	IdempotencyFilter(IdempotencyKeys keys, IdempotentEffects effects, ErrorAnswers answers) {
		this.keys = keys;
		this.effects = effects;
		this.answers = answers;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod()) || request.getHeader(HEAD) == null
				|| request.getUserPrincipal() == null
				|| !request.getRequestURI().startsWith(request.getContextPath() + "/api/v1/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		RepeatableRequest repeatable;
		IdempotencyKeys.Claim claim;
		try {
			repeatable = RepeatableRequest.of(request);
			claim = claim(repeatable);
		}
		catch (Refusal refusal) {
			this.answers.write(request, response, refusal);
			return;
		}
		if (claim.answer().isPresent()) {
			replay(claim.answer().get(), response);
		}
		else {
			carryOut(claim.attempt().orElseThrow(), repeatable, response, chain);
		}
	}

	private IdempotencyKeys.Claim claim(RepeatableRequest request) throws IOException {
		String key = request.getHeader(HEAD);
		if (!KEY.matcher(key).matches()) {
			throw Refusal.unreadable("idempotency-key-unreadable");
		}
		String query = request.getQueryString();
		String route = request.getRequestURI() + ((query != null) ? "?" + query : "");
		return this.keys.claim(request.getUserPrincipal().getName(), key, route, request.hash());
	}

	private static void replay(IdempotencyKeys.Answer answer, HttpServletResponse response) throws IOException {
		response.setStatus(answer.status());
		response.setHeader("Idempotency-Replayed", "true");
		if (answer.contentType() != null) {
			response.setContentType(answer.contentType());
		}
		response.getOutputStream().write(answer.body());
	}

	private void carryOut(IdempotencyKeys.Attempt attempt, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
		boolean answered = false;
		this.effects.begin(attempt);
		try {
			chain.doFilter(request, kept);
			answered = kept.getStatus() < Fault.UNFORESEEN;
		}
		finally {
			this.effects.end();
			if (!answered) {
				this.keys.release(attempt);
			}
		}
		if (answered) {
			this.keys.store(attempt,
					new IdempotencyKeys.Answer(kept.getStatus(), kept.getContentType(), kept.getContentAsByteArray()));
		}
		kept.copyBodyToResponse();
	}

}
