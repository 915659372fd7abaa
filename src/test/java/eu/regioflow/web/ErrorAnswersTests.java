package eu.regioflow.web;

import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.identity.Access;
import eu.regioflow.refusal.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

class ErrorAnswersTests {

	private static final Texts TEXTS = Texts.onClassPath();

	private static final ObjectMapper JSON = Jackson2ObjectMapperBuilder.json().modules(new MoneyModule()).build();

	private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Sample())
		.setControllerAdvice(new ErrorAdvice(answers()))
		.setCustomArgumentResolvers(new ResourceConfiguration.ExpectedVersions())
		.setMessageConverters(new MappingJackson2HttpMessageConverter(JSON))
		.build();

	static ErrorAnswers answers() {
		StaticListableBeanFactory none = new StaticListableBeanFactory();
		Views views = new Views(TEXTS, new PortalLocaleResolver(TEXTS.languages()), none.getBeanProvider(NavItem.class),
				none.getBeanProvider(ResourceUrlProvider.class), none.getBeanProvider(Access.class));
		return new ErrorAnswers(new Problems(TEXTS), views, JSON);
	}

	@ParameterizedTest
	@CsvSource({ "not-found, 404, not-found", "forbidden, 403, forbidden", "conflict, 409, stale-version",
			"invalid, 422, invalid", "unreadable, 400, unreadable", "too-large, 413, too-large",
			"wrapped, 403, forbidden", "optimistic-lock, 409, stale-version", "constraint, 409, conflict",
			"upload, 413, too-large", "unforeseen, 500, internal" })
	void everyRefusalHasItsStatusAndCode(String what, int status, String code) throws Exception {
		this.mvc.perform(get("/api/v1/refusals/" + what))
			.andExpect(status().is(status))
			.andExpect(content().contentType(Problem.MEDIA_TYPE))
			.andExpect(jsonPath("$.status").value(status))
			.andExpect(jsonPath("$.code").value(code))
			.andExpect(jsonPath("$.title").isNotEmpty())
			.andExpect(jsonPath("$.detail").isNotEmpty());
	}

	@Test
	void whatWasNotForeseenShowsANumberAndNoCause() throws Exception {
		String body = this.mvc.perform(get("/api/v1/refusals/unforeseen"))
			.andExpect(jsonPath("$.incident").isNotEmpty())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(body).doesNotContain("secret", "Exception", "eu.regioflow");
	}

	@Test
	void everyBadPlaceIsNamedWithItsRemedy() throws Exception {
		this.mvc.perform(get("/api/v1/refusals/list").header(HttpHeaders.ACCEPT, "text/csv"))
			.andExpect(status().is(422))
			.andExpect(content().contentType(Problem.MEDIA_TYPE))
			.andExpect(jsonPath("$.errors.length()").value(2))
			.andExpect(jsonPath("$.errors[1].row").value(2))
			.andExpect(jsonPath("$.errors[1].column").value("vat"))
			.andExpect(jsonPath("$.errors[1].value").value("x"))
			.andExpect(jsonPath("$.errors[1].code").value("field-invalid"))
			.andExpect(jsonPath("$.errors[1].message").value(Matchers.startsWith("“x” is not a value")))
			.andExpect(jsonPath("$.errors[1].remedy").isNotEmpty());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{\"name\":\"a\",\"amount\":\"12.5\"}|200", "{\"name\":\"a\",\"amount\":12.5}|422",
					"{\"name\":\"a\",\"amount\":\"12.345\"}|422", "{\"name\":\"a\",\"amount\":\"1,5\"}|422",
					"{\"name\":\"a\",\"amount\":\"1e9\"}|422", "{\"name\":\"\"}|422", "{\"name\":|400", "''|400" })
	void bodiesAreReadStrictly(String body, int status) throws Exception {
		this.mvc.perform(post("/api/v1/claims").contentType(MediaType.APPLICATION_JSON).content(body))
			.andExpect(status().is(status));
	}

	@Test
	void aValueOfTheWrongFormIsNamed() throws Exception {
		this.mvc
			.perform(post("/api/v1/claims").contentType(MediaType.APPLICATION_JSON)
				.content("{\"name\":\"a\",\"amount\":\"12.345\"}"))
			.andExpect(jsonPath("$.errors[0].column").value("amount"))
			.andExpect(jsonPath("$.errors[0].value").value("12.345"));
	}

	@Test
	void amountsAndSharesAreText() throws Exception {
		this.mvc
			.perform(post("/api/v1/claims").contentType(MediaType.APPLICATION_JSON)
				.content("{\"name\":\"a\",\"amount\":\"7\",\"share\":\"85\",\"kind\":\"PART\"}"))
			.andExpect(content().json("{\"name\":\"a\",\"amount\":\"7.00\",\"share\":\"85\",\"kind\":\"PART\"}",
					JsonCompareMode.STRICT));
	}

	@Test
	void addressesAndMethodsThatAreNotThereHaveTheirStatus() throws Exception {
		this.mvc.perform(get("/api/v1/numbers/abc")).andExpect(status().isNotFound());
		this.mvc.perform(post("/api/v1/claims").contentType(MediaType.TEXT_PLAIN).content("x"))
			.andExpect(status().isUnsupportedMediaType())
			.andExpect(jsonPath("$.code").value("media-type-not-supported"));
		this.mvc.perform(get("/api/v1/claims"))
			.andExpect(status().isMethodNotAllowed())
			.andExpect(header().string(HttpHeaders.ALLOW, "POST"));
	}

	@Test
	void aStaleWriterIsToldBothVersions() throws Exception {
		this.mvc.perform(get("/api/v1/versions").header(HttpHeaders.IF_MATCH, "\"4\"")).andExpect(status().isOk());
		this.mvc.perform(get("/api/v1/versions")).andExpect(status().isOk());
		this.mvc.perform(get("/api/v1/versions").header(HttpHeaders.IF_MATCH, "3"))
			.andExpect(status().isConflict())
			.andExpect(jsonPath("$.code").value("stale-version"))
			.andExpect(jsonPath("$.detail")
				.value(Matchers.allOf(Matchers.containsString("version 3"), Matchers.containsString("version 4"))));
		this.mvc.perform(get("/api/v1/versions").header(HttpHeaders.IF_MATCH, "new"))
			.andExpect(status().isBadRequest());
	}

	@Test
	void refusesInTheCallersLanguage() throws Exception {
		this.mvc.perform(get("/api/v1/refusals/not-found").header(HttpHeaders.ACCEPT_LANGUAGE, "fr, de-AT;q=0.8"))
			.andExpect(jsonPath("$.title").value("Nicht gefunden"));
	}

	@Test
	void aCodeThatIsNotKnownIsAnsweredWithThoseThatAre() throws Exception {
		this.mvc
			.perform(post("/api/v1/claims").contentType(MediaType.APPLICATION_JSON)
				.content("{\"name\":\"a\",\"kind\":\"HALF\"}"))
			.andExpect(status().is(422))
			.andExpect(jsonPath("$.errors[0].column").value("kind"))
			.andExpect(jsonPath("$.errors[0].value").value("HALF"))
			.andExpect(jsonPath("$.errors[0].code").value("field-not-a-code"))
			.andExpect(jsonPath("$.errors[0].remedy").value("Give one of these: WHOLE, PART."));
	}

	@Test
	void aPageGetsAPageWithAWayBack() throws Exception {
		this.mvc.perform(get("/page").header(HttpHeaders.REFERER, "http://localhost/projects?page=2"))
			.andExpect(status().isConflict())
			.andExpect(view().name("web/error"))
			.andExpect(model().attribute("code", "stale-version"))
			.andExpect(model().attribute("back", "/projects?page=2"));
		this.mvc.perform(get("/page").header(HttpHeaders.REFERER, "http://evil.example/projects"))
			.andExpect(model().attribute("back", "/"));
	}

	record Claim(@NotBlank String name, Money amount, Percentage share, Kind kind) {

	}

	enum Kind {

		WHOLE, PART

	}

	@RestController
	static class Sample {

		@GetMapping("/api/v1/refusals/{what}")
		void refuse(@PathVariable String what) {
			throw switch (what) {
				case "forbidden" -> Refusal.forbidden("forbidden");
				case "conflict" -> Refusal.conflict("stale-version", "3", "4");
				case "invalid" -> Refusal.invalid("invalid");
				case "unreadable" -> Refusal.unreadable("unreadable");
				case "too-large" -> Refusal.tooLarge("too-large");
				case "wrapped" -> new IllegalStateException(new RuntimeException(Refusal.forbidden("forbidden")));
				case "optimistic-lock" -> new OptimisticLockingFailureException("secret");
				case "constraint" -> new DataIntegrityViolationException("secret");
				case "upload" -> new MaxUploadSizeExceededException(1);
				case "list" -> Refusal.invalid("invalid", List.of(LocatedError.at(1, "vat", "", "field-invalid"),
						LocatedError.at(2, "vat", "x", "field-invalid")));
				case "unforeseen" -> new IllegalStateException("secret");
				default -> Refusal.notFound();
			};
		}

		@PostMapping(path = "/api/v1/claims", consumes = MediaType.APPLICATION_JSON_VALUE)
		Claim claim(@Valid @RequestBody Claim claim) {
			return claim;
		}

		@GetMapping("/api/v1/numbers/{number}")
		int number(@PathVariable int number) {
			return number;
		}

		@GetMapping("/api/v1/versions")
		void version(ExpectedVersion expected) {
			expected.check(4);
		}

		@GetMapping("/page")
		void page() {
			throw Refusal.conflict("stale-version", "3", "4");
		}

	}

}
