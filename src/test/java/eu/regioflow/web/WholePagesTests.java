package eu.regioflow.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import gg.jte.springframework.boot.autoconfigure.JteProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WholePagesTests {

	@TempDir
	private Path directory;

	private final StaticWebApplicationContext application = new StaticWebApplicationContext();

	private WholePages pages;

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@BeforeEach
	void write() throws Exception {
		Files.writeString(this.directory.resolve("page.jte"), """
				@param int divisor
				<p>Größe: ${100 / divisor} €</p>
				""");
		this.application.setServletContext(new MockServletContext());
		this.application.refresh();
		this.pages = new WholePages(TemplateEngine.create(new DirectoryCodeResolver(this.directory),
				this.directory.resolve("compiled"), ContentType.Html), new JteProperties());
		this.pages.setApplicationContext(this.application);
	}

	private void render(int divisor) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, this.application);
		this.pages.resolveViewName("page", Locale.ENGLISH).render(Map.of("divisor", divisor), request, this.response);
	}

	@Test
	void aPageIsSentWithItsLengthInBytes() throws Exception {
		render(4);
		String sent = this.response.getContentAsString(StandardCharsets.UTF_8);
		assertThat(sent).isEqualTo("<p>Größe: 25 €</p>\n");
		assertThat(this.response.getContentLength()).isEqualTo(sent.getBytes(StandardCharsets.UTF_8).length);
		assertThat(this.response.getContentType()).isEqualTo("text/html;charset=UTF-8");
	}

	@Test
	void nothingIsSentOfAPageThatFailsHalfWay() {
		assertThatThrownBy(() -> render(0)).hasRootCauseInstanceOf(ArithmeticException.class);
		assertThat(this.response.getContentAsByteArray()).isEmpty();
		assertThat(this.response.isCommitted()).isFalse();
	}

}
