package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.Portal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * More than 200 broken files, brought in as a person would: each is answered with at
 * least one place to mend and what to do there, none with a fault of the server.
 */
@DemoTest
class BrokenFilesTests {

	private static final String REPORT = "/projects/PGI06030/partners/4/reports/1";

	private static final int SEEDS = 4;

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void eachBrokenFileIsAnsweredWithAPlaceToMend() {
		DemoState.restore(this.application);
		Portal partner = Portal.of(this.port, "partner-4");
		List<BrokenFiles.File> files = new BrokenFiles().all(SEEDS);
		assertThat(files).hasSizeGreaterThanOrEqualTo(200);
		List<String> wrong = new ArrayList<>();
		for (BrokenFiles.File file : files) {
			Portal.Answer answer = partner.upload(REPORT + "/expenditure/imports", file.name(), file.content());
			boolean taken = answer.status() == 302;
			Portal.Answer shown = taken ? partner.get(answer.location().replaceFirst("^http://[^/]+", "")) : answer;
			String said = said(Jsoup.parse(shown.body()));
			if (shown.status() >= 500 || shown.status() != 200 && taken || said.isEmpty()) {
				wrong.add("%s: status %d, \"%s\"".formatted(file.name(), shown.status(), said));
			}
		}
		System.out.println(files.size() + " broken files, seeds 1 to " + SEEDS);
		assertThat(wrong).isEmpty();
		assertThat(this.jdbc.queryForObject("select count(*) from expenditure_line", Integer.class)).isZero();
	}

	/** The first place and what is said of it; empty when anything of it is missing. */
	private static String said(Document page) {
		Element columns = page.selectFirst("form#columns");
		if (columns != null) {
			Element missing = page.selectFirst(".govuk-inset-text");
			return (missing != null) ? missing.text() : "";
		}
		if (page.selectFirst("#counts") != null && page.selectFirst("a[href*=/errors]") == null) {
			return "";
		}
		for (Element row : page.select("table.rf-table:not(#counts):not(#read) tbody tr")) {
			List<String> cells = row.children().eachText();
			boolean whole = cells.size() >= 5 && cells.stream().noneMatch(String::isBlank);
			return whole ? String.join(" · ", cells) : "";
		}
		return "";
	}

}
