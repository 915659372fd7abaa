package eu.regioflow.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Sends the small answer to a changed part, such as a row that saves itself, whole and
 * with its length. Whoever waits for it then has it before the other filters are done;
 * they would have to be for the mark that ends an answer of unknown length.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WholeAnswers extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.PATCH.matches(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper whole = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, whole);
		if (isAsyncStarted(request)) {
			throw new IllegalStateException("An answer that comes later cannot be sent whole");
		}
		whole.copyBodyToResponse();
	}

}
