package eu.regioflow.workflow;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets the engine's web application speak the language that the reader chose in the
 * portal: in what it refuses, and in what it shows of filters, tasks and forms.
 */
class TasklistLanguage extends OncePerRequestFilter {

	/** Filters and what is found by them, one task, its form. */
	private static final Pattern SHOWN = Pattern.compile(
			".*/engine/default/(filter|filter/[^/]+|filter/[^/]+/list|task|task/[^/]+|task/[^/]+/deployed-form)/?");

	private final LocaleResolver languages;

	private final TasklistTranslation translation;

	TasklistLanguage(LocaleResolver languages, TasklistTranslation translation) {
		this.languages = languages;
		this.translation = translation;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Locale language = this.languages.resolveLocale(request);
		LocaleContext outer = LocaleContextHolder.getLocaleContext();
		LocaleContextHolder.setLocale(language);
		try {
			// the engine keeps its texts in English
			if (language.getLanguage().equals("en") || !SHOWN.matcher(request.getRequestURI()).matches()) {
				chain.doFilter(request, response);
			}
			else {
				translated(request, response, chain, language);
			}
		}
		finally {
			LocaleContextHolder.setLocaleContext(outer);
		}
	}

	private void translated(HttpServletRequest request, HttpServletResponse response, FilterChain chain,
			Locale language) throws ServletException, IOException {
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		if (answer.getStatus() == HttpServletResponse.SC_OK && answer.getContentSize() > 0 && isJson(answer)) {
			byte[] translated = this.translation.of(answer.getContentAsByteArray(), language);
			answer.resetBuffer();
			answer.getOutputStream().write(translated);
		}
		answer.copyBodyToResponse();
	}

	// the engine calls a form that came with a model a page, whatever it is
	private static boolean isJson(ContentCachingResponseWrapper answer) {
		byte[] content = answer.getContentAsByteArray();
		return content[0] == '{' || content[0] == '[';
	}

}
