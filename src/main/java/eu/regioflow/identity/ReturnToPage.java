package eu.regioflow.identity;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;

/**
 * Leads from the sign-in page to the page that was asked for, if it is one of ours.
 */
class ReturnToPage extends SimpleUrlAuthenticationSuccessHandler implements AuthenticationFailureHandler {

	private static final String PAGE = "continue";

	@Override
	protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
		String page = OurPage.orHome(request.getParameter(PAGE));
		return SecondFactorGate.isOwed(SecurityContextHolder.getContext().getAuthentication())
				? IdentityConfiguration.SIGN_IN_CODE + "?" + PAGE + "="
						+ URLEncoder.encode(page, StandardCharsets.UTF_8)
				: page;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException refused) throws IOException {
		String page = request.getParameter(PAGE);
		String kept = OurPage.is(page) ? "&" + PAGE + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8) : "";
		String why = (refused instanceof LockedException) ? "wait" : "error";
		response.sendRedirect(request.getContextPath() + "/sign-in?" + why + kept);
	}

}
