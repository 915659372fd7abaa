package eu.regioflow.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers with a problem: as JSON under the API, else as a page with a way back.
 */
@Component
class ErrorAnswers {

	private static final String API = "/api/";

	private final Problems problems;

	private final Views views;

	private final ObjectMapper json;

	ErrorAnswers(Problems problems, Views views, ObjectMapper json) {
		this.problems = problems;
		this.views = views;
		this.json = json;
	}

	static boolean isApi(HttpServletRequest request) {
		Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String path = (original != null) ? original.toString() : request.getRequestURI();
		return path.startsWith(request.getContextPath() + API);
	}

	/** What a handler of Spring MVC returns for it. */
	Object to(HttpServletRequest request, Throwable thrown, HttpHeaders headers) {
		return answer(request, this.problems.of(thrown, localeOf(request)), headers);
	}

	/** The same when only a status is known. */
	Object to(HttpServletRequest request, int status) {
		return answer(request, this.problems.ofStatus(status, localeOf(request)), HttpHeaders.EMPTY);
	}

	/** Writes the problem from outside Spring MVC; as JSON, whoever asks. */
	void write(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
		write(response, this.problems.of(thrown, localeOf(request)));
	}

	/** The same when only a status is known. */
	void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
		write(response, this.problems.ofStatus(status, localeOf(request)));
	}

	private void write(HttpServletResponse response, Problem problem) throws IOException {
		response.setStatus(problem.status());
		response.setContentType(Problem.MEDIA_TYPE);
		response.getOutputStream().write(this.json.writeValueAsBytes(problem));
	}

	private Object answer(HttpServletRequest request, Problem problem, HttpHeaders headers) {
		if (isApi(request)) {
			return ResponseEntity.status(problem.status())
				.headers(headers)
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.body(problem);
		}
		View view = this.views.of(request);
		List<String> places = problem.errors()
			.stream()
			.map((place) -> place.row() > 0 ? place.row() + ": " + place.message() : place.message())
			.toList();
		ModelAndView page = new ModelAndView("web/error");
		page.setStatus(HttpStatusCode.valueOf(problem.status()));
		page.addAllObjects(Map.of("view", view, "title", problem.title(), "detail", problem.detail(), "code",
				problem.code(), "back", back(request), "places", places));
		page.addObject("incident", problem.incident());
		return page;
	}

	/** The page from which the request came, if it was one of ours; else home. */
	static String back(HttpServletRequest request) {
		String referer = request.getHeader(HttpHeaders.REFERER);
		if (referer == null) {
			return "/";
		}
		try {
			URI page = URI.create(referer);
			boolean ours = request.getServerName().equalsIgnoreCase(page.getHost()) && page.getRawPath() != null
					&& page.getRawPath().startsWith("/") && !page.getRawPath().startsWith("//");
			if (!ours) {
				return "/";
			}
			return (page.getRawQuery() != null) ? page.getRawPath() + "?" + page.getRawQuery() : page.getRawPath();
		}
		catch (IllegalArgumentException ex) {
			return "/";
		}
	}

	/** Known from the request's head alone where the dispatcher has not seen it yet. */
	private Locale localeOf(HttpServletRequest request) {
		return this.views.localeOf(request);
	}

}
