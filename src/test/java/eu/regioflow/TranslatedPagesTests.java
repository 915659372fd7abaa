package eu.regioflow;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of the portal for readers of each other language than English, after a
 * period was played to its end.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranslatedPagesTests {

	private static final Path MESSAGES = Path.of("src/main/resources/messages");

	private static final Pattern KEY = Pattern.compile(
			"\\b(web|desk|audit|recovery|declaration|advance|budget|partnerreport|control|projectreport|verification|payment|deliverable|statements?|monitoring|column|error|refusal|task|domain|intake|api|dashboard|search)(\\.[a-zA-Z_-]+)+");

	private static final Pattern LANGUAGE = Pattern.compile("_([a-z]{2})\\.properties$");

	private static final Pattern ENGLISH_AMOUNT = Pattern.compile("(?<![\\d.])\\d{1,3}(,\\d{3})*\\.\\d{2}(?![\\d.])");

	private static final Pattern ENGLISH_DAY = Pattern
		.compile("\\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \\d{4}|\\d{4}-\\d{2}-\\d{2}");

	private static final String PAGES = """
			partner-1, /
			controller-ro, /
			js, /
			ma, /
			ca, /
			auditor, /
			admin, /
			js, /projects
			js, /dashboard
			partner-4, /search
			partner-4, /search?q=pgi
			partner-4, /search?q=x
			js, /projects/PGI06030/dashboard
			partner-4, /projects/PGI06030/dashboard
			partner-4, /projects/PGI06030
			js, /projects/PGI06030
			js, /projects/PGI06030/budget
			js, /projects/PGI06030/budget?by=partner
			js, /projects/PGI06030/budget?by=period
			js, /projects/PGI06030/budget?by=fund
			partner-4, /projects/PGI06030/partners/4/budget
			partner-1, /projects/PGI06030/deliverables
			partner-1, /projects/PGI06030/deliverables/1
			partner-4, /projects/PGI06030/partners/4/reports/1
			partner-4, /projects/PGI06030/partners/4/reports/1/documents
			partner-4, /projects/PGI06030/partners/4/reports/1/expenditure
			partner-4, /projects/PGI06030/partners/4/reports/1/receipt
			controller-ro, /projects/PGI06030/partners/4/reports/1/control
			controller-ro, /projects/PGI06030/partners/4/reports/1/control?only=sample
			partner-1, /projects/PGI06030/reports/1
			js, /projects/PGI06030/reports/1/verification
			js, /projects/PGI06030/reports/1/verification/4/1
			ma, /projects/PGI06030/payments
			js, /projects/PGI06030/audits
			ma, /projects/PGI06030/recoveries
			ca, /projects/PGI06030/recoveries
			ca, /declarations
			ma, /projects/PGI06030/advances
			js, /projects/PGI06030/audits/1
			js, /projects/PGI06030/statements
			js, /projects/PGI06030/trail
			auditor, /statements
			admin, /operations
			admin, /verify
			admin, /verify/PGI06030-S-4-1
			js, /nowhere
			js-2, /projects/PGI06099
			""";

	/** Shorter ones may be names or stand in what people wrote. */
	private static final int SENTENCE = 12;

	@Autowired
	private ApplicationContext application;

	@LocalServerPort
	private int port;

	private final Map<String, Set<String>> sentences = new HashMap<>();

	private final Map<String, Portal> sessions = new HashMap<>();

	@BeforeAll
	void play() throws IOException {
		PeriodOne.in(this.application).submitted().certified().claimed().verified();
		DemoState.awaitListeners(this.application);
		Portal.of(this.port, "js")
			.post("/api/v1/projects/PGI06030/audits",
					"{\"body\":\"EC\",\"manner\":\"ON_THE_SPOT\",\"starts\":\"2020-02-03\"}");
		Portal.of(this.port, "js")
			.post("/api/v1/projects/PGI06030/audits/1/corrections",
					"""
							{"partner":4,"report":1,"line":1,"amount":"300.00","errorType":"OTHER","impact":"REPAYMENT_BY_PROJECT"}""");
		Portal.of(this.port, "ca").post("/api/v1/projects/PGI06030/audits/1/corrections/1/closing", "");
		Portal.of(this.port, "ma")
			.post("/api/v1/projects/PGI06030/advances", "{\"partner\":4,\"fund\":\"ERDF\",\"amount\":\"300.00\"}");
		for (String language : languages()) {
			this.sentences.put(language, sentences(language));
		}
	}

	static Stream<Arguments> pages() throws IOException {
		List<String> languages = languages();
		return PAGES.lines()
			.map((page) -> page.split(", "))
			.flatMap((page) -> languages.stream().map((language) -> Arguments.of(language, page[0], page[1])));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void theWholePageIsInTheReadersLanguage(String language, String user, String path) {
		Portal.Answer answer = this.sessions.computeIfAbsent(user, this::signedIn)
			.get(path, "Accept", "text/html", "Accept-Language", language);
		Document page = Jsoup.parse(answer.body());
		assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
		// what people wrote and the language switch are in their own language
		page.select("[lang]:not(html), code, .rf-typed").remove();
		String text = page.text();
		assertThat(KEY.matcher(text).results().map((found) -> found.group()).toList()).as("message keys").isEmpty();
		assertThat(this.sentences.get(language).stream().filter(text::contains).toList()).as("English texts").isEmpty();
		assertThat(ENGLISH_AMOUNT.matcher(text).results().map((found) -> found.group()).toList()).as("English amounts")
			.isEmpty();
		assertThat(ENGLISH_DAY.matcher(text).results().map((found) -> found.group()).toList()).as("English days")
			.isEmpty();
	}

	/**
	 * In a session of this test's own: in a shared one another test's notice in English
	 * may wait for its page.
	 */
	private Portal signedIn(String username) {
		Portal portal = Portal.anonymous(this.port);
		assertThat(portal.signIn(username, "demo").status()).isEqualTo(302);
		return portal;
	}

	/** Those of the message files. */
	private static List<String> languages() throws IOException {
		try (Stream<Path> files = Files.list(MESSAGES)) {
			List<String> languages = files.map((file) -> LANGUAGE.matcher(file.getFileName().toString()))
				.filter(Matcher::find)
				.map((found) -> found.group(1))
				.distinct()
				.sorted()
				.toList();
			assertThat(languages).contains("de", "es", "ro");
			return languages;
		}
	}

	/** The fixed parts of every English text that the language says otherwise. */
	private static Set<String> sentences(String language) throws IOException {
		Set<String> english = fixed((name) -> !LANGUAGE.matcher(name).find());
		Set<String> other = fixed((name) -> name.endsWith("_" + language + ".properties"));
		english.removeIf((sentence) -> other.stream().anyMatch((own) -> own.contains(sentence)));
		return english;
	}

	private static Set<String> fixed(Predicate<String> wanted) throws IOException {
		Set<String> parts = new TreeSet<>();
		try (Stream<Path> files = Files.list(MESSAGES)) {
			for (Path file : files.filter((one) -> wanted.test(one.getFileName().toString())).toList()) {
				// headings of people's own tables are no texts
				if (!file.getFileName().toString().startsWith("heading")) {
					read(file).values().forEach((text) -> parts.addAll(fixed(text.toString())));
				}
			}
		}
		return parts;
	}

	private static List<String> fixed(String text) {
		List<String> parts = new ArrayList<>();
		if (!text.contains("choice")) {
			Stream.of(text.replace("''", "'").split("\\{[^}]*}"))
				.map(String::strip)
				.filter((part) -> part.length() >= SENTENCE && part.contains(" "))
				.forEach(parts::add);
		}
		return parts;
	}

	private static Properties read(Path file) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			texts.load(reader);
		}
		return texts;
	}

}
