package eu.regioflow.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserRulesTests {

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final SessionExpiredEntryPoint entry = new SessionExpiredEntryPoint(ErrorAnswersTests.answers());

	@Test
	void everyPageForbidsForeignScriptsAndFrames() throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/projects");
		request.setSecure(true);
		new SecurityHeaders().doFilter(request, this.response, new MockFilterChain());
		assertThat(this.response.getHeader("Content-Security-Policy"))
			.contains("default-src 'self'", "script-src 'self'", "object-src 'none'", "base-uri 'none'",
					"frame-ancestors 'none'", "form-action 'self'")
			.doesNotContain("unsafe");
		assertThat(this.response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(this.response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
		assertThat(this.response.getHeader("Cache-Control")).isEqualTo("no-store");
		assertThat(this.response.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
	}

	@ParameterizedTest
	@CsvSource({ "/camunda/app/tasklist/default/,", "/css/regioflow.css, default-src", "/camundas, default-src" })
	void theEnginesApplicationsKeepTheirOwnPolicy(String path, String policy) throws ServletException, IOException {
		new SecurityHeaders().doFilter(new MockHttpServletRequest("GET", path), this.response, new MockFilterChain());
		if (policy == null) {
			assertThat(this.response.getHeaderNames()).isEmpty();
		}
		else {
			assertThat(this.response.getHeader("Content-Security-Policy")).startsWith(policy);
		}
	}

	@Test
	void aPageWithoutSessionLeadsToSignInAndBack() throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/projects/PGI06030");
		request.setQueryString("by=fund");
		this.entry.commence(request, this.response, null);
		assertThat(this.response.getRedirectedUrl()).isEqualTo("/sign-in?continue=%2Fprojects%2FPGI06030%3Fby%3Dfund");
	}

	@Test
	void aFormWithoutSessionLeadsBackToThePageThatHoldsIt() throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/reports/3/submission");
		request.addHeader("Referer", "http://localhost/reports/3");
		this.entry.handle(request, this.response, new MissingCsrfTokenException(null));
		assertThat(this.response.getRedirectedUrl()).isEqualTo("/sign-in?expired&continue=%2Freports%2F3");
		assertThat(new HttpSessionRequestCache().getRequest(request, this.response).getRedirectUrl())
			.as("where a sign-in leads")
			.isEqualTo("/reports/3");
	}

	@Test
	void aForeignRefererLeadsNowhere() throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/reports/3/submission");
		request.addHeader("Referer", "http://evil.example/reports/3");
		this.entry.commence(request, this.response, null);
		assertThat(this.response.getRedirectedUrl()).isEqualTo("/sign-in?expired");
	}

	@Test
	void htmxIsToldToLeaveThePage() throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("PUT", "/reports/3/rows/1");
		request.addHeader("HX-Request", "true");
		request.addHeader("Referer", "http://localhost/reports/3");
		this.entry.commence(request, this.response, null);
		assertThat(this.response.getStatus()).isEqualTo(401);
		assertThat(this.response.getHeader("HX-Redirect")).isEqualTo("/sign-in?expired&continue=%2Freports%2F3");
		assertThat(this.response.getContentAsString()).isEmpty();
	}

	@Test
	void theApiAnswersWithAProblem() throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/me");
		this.entry.commence(request, this.response, null);
		assertThat(this.response.getStatus()).isEqualTo(401);
		assertThat(this.response.getHeader("WWW-Authenticate")).startsWith("Basic");
		assertThat(this.response.getContentType()).isEqualTo(Problem.MEDIA_TYPE);
		assertThat(this.response.getContentAsString()).contains("\"code\":\"not-signed-in\"");
	}

}
