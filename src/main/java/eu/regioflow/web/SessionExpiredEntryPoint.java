package eu.regioflow.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * Where the security chains send whoever is not signed in, or no longer: the sign-in page
 * that leads back to the page with the typed text, a 401 for the API, and for htmx a
 * redirect of the whole page instead of a sign-in page inside a table.
 */
@Component
class SessionExpiredEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final String SIGN_IN = "/sign-in";

	/** Where Spring Security looks for the page that follows a sign-in. */
	private static final String AFTER_SIGN_IN = "SPRING_SECURITY_SAVED_REQUEST";

	private final ErrorAnswers answers;

	SessionExpiredEntryPoint(ErrorAnswers answers) {
		this.answers = answers;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
			throws IOException {
		if (ErrorAnswers.isApi(request)) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Regioflow\", charset=\"UTF-8\"");
			this.answers.write(request, response, HttpServletResponse.SC_UNAUTHORIZED);
		}
		else if (request.getHeader("HX-Request") != null) {
			String page = ErrorAnswers.back(request);
			leadBack(request, page);
			response.setHeader("HX-Redirect", signIn(request, page, true));
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else if ("GET".equals(request.getMethod())) {
			response.sendRedirect(signIn(request, pathOf(request), false));
		}
		else {
			String page = pageOf(request);
			leadBack(request, page);
			response.sendRedirect(signIn(request, page, true));
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
			throws IOException {
		if (request.getUserPrincipal() == null && refused instanceof CsrfException) {
			commence(request, response, null);
		}
		else if (ErrorAnswers.isApi(request)) {
			this.answers.write(request, response, HttpServletResponse.SC_FORBIDDEN);
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

	/**
	 * Not the refused request itself: a form cannot be sent again, its page can be shown.
	 */
	private static void leadBack(HttpServletRequest request, String page) {
		if (!page.startsWith(SIGN_IN)) {
			request.getSession().setAttribute(AFTER_SIGN_IN, new SimpleSavedRequest(page));
		}
	}

	private static String signIn(HttpServletRequest request, String page, boolean expired) {
		String target = request.getContextPath() + SIGN_IN + (expired ? "?expired" : "");
		if ("/".equals(page) || page.startsWith(SIGN_IN)) {
			return target;
		}
		return target + (expired ? "&" : "?") + "continue=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
	}

	private static String pathOf(HttpServletRequest request) {
		String query = request.getQueryString();
		return (query != null) ? request.getRequestURI() + "?" + query : request.getRequestURI();
	}

	/**
	 * A form is sent from the page that holds it; without a word from the browser, its
	 * own path.
	 */
	private static String pageOf(HttpServletRequest request) {
		return (request.getHeader(HttpHeaders.REFERER) != null) ? ErrorAnswers.back(request) : request.getRequestURI();
	}

}
