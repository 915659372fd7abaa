package eu.regioflow.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.springframework.boot.autoconfigure.JteProperties;
import gg.jte.springframework.boot.autoconfigure.JteView;
import gg.jte.springframework.boot.autoconfigure.JteViewResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/**
 * Renders a page whole before its first byte leaves: a fault in it then gives the page
 * for faults, never half a page.
 */
@Component
class WholePages extends JteViewResolver {

	private final TemplateEngine pages;

	WholePages(TemplateEngine pages, JteProperties properties) {
		super(pages, properties);
		this.pages = pages;
	}

	@Override
	protected AbstractUrlBasedView instantiateView() {
		return new WholePage(this.pages);
	}

	private static final class WholePage extends JteView {

		private final TemplateEngine pages;

		private WholePage(TemplateEngine pages) {
			super(pages);
			this.pages = pages;
		}

		@Override
		protected void renderMergedTemplateModel(Map<String, Object> model, HttpServletRequest request,
				HttpServletResponse response) throws Exception {
			Utf8ByteOutput page = new Utf8ByteOutput();
			this.pages.render(getUrl(), model, page);
			response.setContentType(getContentType());
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			response.setContentLength(page.getContentLength());
			// at once: a page has thousands of pieces
			response.getOutputStream().write(page.toByteArray());
		}

	}

}
