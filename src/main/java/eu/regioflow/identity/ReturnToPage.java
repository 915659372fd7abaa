package eu.regioflow.identity;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;

/**
 * Leads from the sign-in page to the page that was asked for, if it is one of ours.
 */
class ReturnToPage extends SimpleUrlAuthenticationSuccessHandler implements AuthenticationFailureHandler {

	private static final String PAGE = "continue";

	@Override
	protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
		return isOurs(request.getParameter(PAGE)) ? request.getParameter(PAGE) : "/";
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException refused) throws IOException {
		String page = request.getParameter(PAGE);
		String kept = isOurs(page) ? "&" + PAGE + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8) : "";
		response.sendRedirect(request.getContextPath() + "/sign-in?error" + kept);
	}

	// a browser takes "//host" and "/\host" for another site
	private static boolean isOurs(String page) {
		return page != null && page.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
	}

}
