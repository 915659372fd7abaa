package eu.regioflow.web;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

import eu.regioflow.identity.SubstituteGate;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.IdempotencyKeys.Answer;
import eu.regioflow.web.IdempotencyKeys.KeyedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * One effect for one {@code Idempotency-Key}: the same request again gets the stored
 * answer. The request is carried out in one transaction, which also stores its answer.
 * Stands behind the security chain, for a key belongs to an account.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER + 10)
class IdempotencyFilter extends OncePerRequestFilter {

	private static final String HEAD = "Idempotency-Key";

	private static final int REFUSED = 400;

	private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

	private final IdempotencyKeys keys;

	private final PlatformTransactionManager transactions;

	private final ErrorAnswers answers;

	IdempotencyFilter(IdempotencyKeys keys, PlatformTransactionManager transactions, ErrorAnswers answers) {
		this.keys = keys;
		this.transactions = transactions;
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
		try {
			// read before a connection is taken, however slowly it comes
			RepeatableRequest repeatable = RepeatableRequest.of(request);
			carryOut(keyed(repeatable), repeatable, response, chain);
		}
		catch (TransactionException | DataAccessException | Refusal ex) {
			this.answers.write(request, response, ex);
		}
	}

	private void carryOut(KeyedRequest keyed, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		TransactionStatus work = this.transactions.getTransaction(TransactionDefinition.withDefaults());
		try {
			Optional<Answer> earlier = this.keys.hold(keyed);
			if (earlier.isPresent()) {
				replay(earlier.get(), response);
				return;
			}
			ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
			chain.doFilter(request, kept);
			end(work, keyed, new Answer(kept.getStatus(), kept.getContentType(), kept.getContentAsByteArray()));
			kept.copyBodyToResponse();
		}
		finally {
			if (!work.isCompleted()) {
				this.transactions.rollback(work);
			}
		}
	}

	/**
	 * Effect and answer are committed together; a refusal is kept without an effect, and
	 * an unforeseen failure may be tried again.
	 */
	private void end(TransactionStatus work, KeyedRequest keyed, Answer answer) {
		if (answer.status() < REFUSED) {
			this.keys.store(keyed, answer);
			this.transactions.commit(work);
			return;
		}
		this.transactions.rollback(work);
		if (answer.status() < Fault.UNFORESEEN) {
			this.keys.store(keyed, answer);
		}
	}

	private static KeyedRequest keyed(RepeatableRequest request) {
		String key = request.getHeader(HEAD);
		if (!KEY.matcher(key).matches()) {
			throw Refusal.unreadable("idempotency-key-unreadable");
		}
		String query = request.getQueryString();
		String route = request.getRequestURI() + ((query != null) ? "?" + query : "");
		// the same request for somebody who is away is another one
		String acting = SubstituteGate.absent().map((absent) -> route + " for " + absent.username()).orElse(route);
		return new KeyedRequest(request.getUserPrincipal().getName(), key, acting, request.hash());
	}

	private static void replay(Answer answer, HttpServletResponse response) throws IOException {
		response.setStatus(answer.status());
		response.setHeader("Idempotency-Replayed", "true");
		if (answer.contentType() != null) {
			response.setContentType(answer.contentType());
		}
		response.getOutputStream().write(answer.body());
	}

}
