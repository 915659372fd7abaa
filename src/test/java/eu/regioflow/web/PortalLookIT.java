package eu.regioflow.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import eu.regioflow.Browser;
import eu.regioflow.money.Money;
import eu.regioflow.web.chart.BurnDown;
import eu.regioflow.web.chart.Series;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.springframework.boot.autoconfigure.JteAutoConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sign-in page and a page with every fragment, in a real browser.
 */
@SpringBootTest(classes = PortalLookIT.Portal.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.import=classpath:web.yaml", "gg.jte.use-precompiled-templates=true",
				"server.compression.enabled=true" })
class PortalLookIT {

	@LocalServerPort
	private int port;

	@Autowired
	private Pages pages;

	private Browser browser;

	private final List<String> complaints = new ArrayList<>();

	private Browser open(boolean narrow) {
		String address = "http://localhost:" + this.port;
		this.browser = narrow ? Browser.narrow(address) : Browser.open(address);
		this.browser.page().onConsoleMessage((message) -> {
			if ("error".equals(message.type())) {
				this.complaints.add(message.text());
			}
		});
		return this.browser;
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void theSignInPageIsAccessibleInEveryLanguage() {
		open(false).go("/sign-in").screenshot("sign-in").axe();
		this.browser.page().click("a[hreflang=de]");
		assertThat(this.browser.page().locator("html").getAttribute("lang")).isEqualTo("de");
		assertThat(this.browser.page().locator("h1").textContent()).isEqualTo("Bei Regioflow anmelden");
		this.browser.go("/sign-in").screenshot("sign-in-de").axe();
		assertThat(this.browser.page().locator("html").getAttribute("lang")).isEqualTo("de");
		assertThat(this.complaints).as("of the content security policy among others").isEmpty();
	}

	@Test
	void aPageWithEveryFragmentIsAccessible() {
		open(false).go("/sample").screenshot("sample").axe();
		this.browser.go("/sample?failed=true").screenshot("sample-failed").axe();
		assertThat(this.browser.page().title()).startsWith("Error: ");
		assertThat(this.browser.page().evaluate("document.activeElement.className").toString())
			.contains("govuk-error-summary");
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void nothingButTablesScrollsSidewaysOnAPhone() {
		open(true).go("/sign-in").screenshot("sign-in-narrow").fits();
		this.browser.go("/sample").screenshot("sample-narrow").fits().axe();
	}

	@Test
	void theFirstVisitIsLight() {
		open(false);
		List<Integer> sizes = new ArrayList<>();
		this.browser.page()
			.onRequestFinished(
					(request) -> sizes.add(request.sizes().responseBodySize + request.sizes().responseHeadersSize));
		this.browser.go("/sign-in");
		this.browser.page().waitForFunction("document.fonts.status === 'loaded'");
		assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isBetween(20_000, 80_000);
	}

	@Test
	void typedWordsSurviveAnExpiredSession() {
		Page page = open(false).go("/sample").page();
		page.fill("#comment", "Hotel in Ruse, two nights");
		page.fill("#amount", "123.45");
		this.browser.go("/sign-in").go("/sample");
		assertThat(page.inputValue("#comment")).isEqualTo("Hotel in Ruse, two nights");
		assertThat(page.inputValue("#amount")).isEqualTo("123.45");
		assertThat(page.locator(".rf-kept").textContent()).contains("We kept what you had typed");
		page.click("text=Save");
		page.waitForURL("**/done");
		this.browser.go("/sample");
		assertThat(page.inputValue("#comment")).isEmpty();
	}

	@Test
	void aSecondPressDoesNothing() {
		Page page = open(false).go("/sample").page();
		int before = this.pages.posts.get();
		page.evaluate("""
				const button = document.querySelector("#row button");
				button.click();
				button.click();
				setTimeout(() => button.click(), 50);
				""");
		page.waitForURL("**/done");
		assertThat(this.pages.posts.get() - before).isEqualTo(1);
	}

	@Test
	void aMissingPageHasAWayBack() {
		open(false).go("/no-such-page").screenshot("not-found").axe();
		assertThat(this.browser.page().locator("h1").textContent()).isEqualTo("Not found");
	}

	/** The foundation without any module that stands on it. */
	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			WebMvcAutoConfiguration.class, JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
			ErrorMvcAutoConfiguration.class, JteAutoConfiguration.class })
	@Import({ LanguageConfiguration.class, ResourceConfiguration.class, Views.class, ViewAdvice.class, Problems.class,
			ErrorAnswers.class, ErrorAdvice.class, ErrorPages.class, SecurityHeaders.class, Pages.class })
	static class Portal {

		@Bean
		NavItem home() {
			return new NavItem(1, "web.pages", "/", Set.of());
		}

	}

	@Controller
	static class Pages {

		private final AtomicInteger posts = new AtomicInteger();

		private final TemplateEngine templates = TemplateEngine.create(new Sources(), Path.of("target/jte-sample"),
				ContentType.Html);

		@GetMapping("/sign-in")
		String signIn(Model model) {
			Map<String, String> accounts = new LinkedHashMap<>();
			accounts.put("partner-1", "Lead partner: reports its own costs and submits the project report");
			accounts.put("controller-bg", "Controller of the Bulgarian partner: certifies its reports");
			accounts.put("js", "Joint secretariat: verifies project reports, decides on deliverables");
			accounts.put("auditor", "Reads everything, downloads the issued documents");
			model.addAttribute("demoAccounts", accounts);
			return "identity/sign-in";
		}

		@GetMapping(path = "/sample", produces = "text/html;charset=UTF-8")
		@ResponseBody
		String sample(@ModelAttribute("view") View view, @RequestParam(defaultValue = "false") boolean failed) {
			List<String> periods = IntStream.rangeClosed(1, 7).mapToObj((number) -> "Period " + number).toList();
			StringOutput output = new StringOutput();
			this.templates.render("sample.jte",
					Map.of("view", view, "failed", failed, "chart",
							new BurnDown(periods, List.of(line("Planned", 173659, 7), line("Declared", 174178, 3),
									line("Certified", 150123, 2), line("Paid", 127611, 1)))),
					output);
			return output.toString();
		}

		private static Series line(String name, int step, int periods) {
			return new Series(name,
					IntStream.rangeClosed(1, periods).mapToObj((number) -> Money.of(number * step + ".00")).toList());
		}

		@PostMapping("/sample")
		String send() {
			this.posts.incrementAndGet();
			return "redirect:/done";
		}

		@GetMapping(path = "/done", produces = "text/html;charset=UTF-8")
		@ResponseBody
		String done(@ModelAttribute("view") View view) {
			return sample(view, false);
		}

	}

	/** The portal's templates and those of the tests. */
	private static final class Sources implements CodeResolver {

		private static Path file(String name) {
			Path own = Path.of("src/test/jte", name);
			return Files.exists(own) ? own : Path.of("src/main/jte", name);
		}

		@Override
		public String resolve(String name) {
			try {
				return Files.exists(file(name)) ? Files.readString(file(name)) : null;
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public boolean exists(String name) {
			return Files.exists(file(name));
		}

		@Override
		public long getLastModified(String name) {
			return 0;
		}

	}

}
