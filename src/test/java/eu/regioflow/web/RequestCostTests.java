package eu.regioflow.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

import eu.regioflow.DemoTest;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a request would pay for, though nobody has anything from it.
 */
@DemoTest
class RequestCostTests {

	private static final String ROWS = "/api/v1/projects/PGI06030/partners/2/reports/1/expenditure/rows";

	@Autowired
	private ApplicationContext application;

	@Autowired
	@Qualifier("springSecurityFilterChain")
	private Filter doors;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private MeterRegistry meters;

	@LocalServerPort
	private int port;

	/** Its own kind of chain has the filter that looks up what serves the request. */
	@Test
	void theDoorsDoNotAskSpringMvcWhatServesARequest() {
		assertThat(this.application.containsBean("mvcHandlerMappingIntrospector")).isFalse();
		assertThat(this.doors.getClass().getName()).doesNotContain("WebMvc");
	}

	@Test
	void aRequestIsNotAskedForItsMethodByEveryMapping() throws Exception {
		AtomicInteger asked = new AtomicInteger();
		MockHttpServletRequest request = new MockHttpServletRequest("GET", ROWS) {

			@Override
			public String getMethod() {
				asked.incrementAndGet();
				return super.getMethod();
			}

		};
		ServletRequestPathUtils.parseAndCache(request);
		assertThat(this.mappings.getHandler(request)).isNotNull();
		assertThat(this.mappings.getHandlerMethods()).hasSizeGreaterThan(100);
		assertThat(asked.get()).isLessThan(10);
	}

	@Test
	void noRequestIsMeasuredWhileNothingTellsWhatCameOfIt() throws Exception {
		assertThat(send("GET", ROWS, "").statusCode()).isEqualTo(200);
		assertThat(this.meters.find("http.server.requests").meters()).isEmpty();
	}

	/** Else it has to wait for the mark of its end, which all filters come before. */
	@Test
	void aRowThatSavesItselfIsAnsweredWhole() throws Exception {
		assertThat(send("POST", ROWS, cell("", "Train")).statusCode()).isEqualTo(200);
		HttpResponse<String> answer = send("PATCH", ROWS + "/1", cell("Train", "Train to Ruse"));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(answer.body()).contains("Train to Ruse");
		assertThat(answer.headers().firstValueAsLong("Content-Length"))
			.hasValue(answer.body().getBytes(StandardCharsets.UTF_8).length);
	}

	private static String cell(String was, String now) {
		return "{\"cells\":{\"description\":{\"was\":\"%s\",\"now\":\"%s\"}}}".formatted(was, now);
	}

	private HttpResponse<String> send(String method, String path, String body) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString("partner-2:demo".getBytes(StandardCharsets.UTF_8)))
			.header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString(body))
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
	}

}
