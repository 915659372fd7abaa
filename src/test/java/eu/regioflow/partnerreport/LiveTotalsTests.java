package eu.regioflow.partnerreport;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A draft's live totals are added up in another way than its lines are frozen; both must
 * agree to the cent.
 */
@DemoTest
class LiveTotalsTests {

	private static final long SEED = 20_200_210;

	private static final String HEADING = "line,cost_category,description,supplier,internal_reference,"
			+ "invoice_number,invoice_date,payment_date,currency,total_invoice_value,vat,declared_amount,comment,gdpr\n";

	private static final List<String> CATEGORIES = List.of("EXTERNAL", "TRAVEL", "EQUIPMENT", "STAFF");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private ReportOverview overview;

	private PlayedPeriod period;

	@BeforeEach
	void restore() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
	}

	@Test
	void areWhatTheSubmissionPosts() {
		fill(lines(600, "RON", "EUR"));
		ReportOverview.Overview draft = overview();
		assertThat(draft.balance().declared().isPositive()).isTrue();
		this.period.submit(4, 1);
		ReportOverview.Overview submitted = overview();
		assertThat(draft.categories()).as("seed %d", SEED).isEqualTo(submitted.categories());
		assertThat(draft.coFinancing()).as("seed %d", SEED).isEqualTo(submitted.coFinancing());
	}

	@Test
	void roundEachLineByItself() {
		// 0.01 RON are 0.0021 EUR, which is nothing, however many there are
		StringBuilder list = new StringBuilder(HEADING);
		for (int line = 1; line <= 300; line++) {
			list.append(line(line, "EXTERNAL", "RON", "0.01"));
		}
		fill(list.toString());
		assertThat(declared("EXTERNAL")).isEqualTo(Money.ZERO);
		fill(list + line(301, "EXTERNAL", "RON", "4.77"));
		assertThat(declared("EXTERNAL")).isEqualTo(Money.of("1.00"));
	}

	private Money declared(String category) {
		return overview().byCategory().row(category).declared();
	}

	private ReportOverview.Overview overview() {
		return this.overview.of(this.reports.get(PROJECT, 4, 1));
	}

	private void fill(String csv) {
		this.period.replace(4, 1, this.period.read(csv.getBytes(StandardCharsets.UTF_8)));
	}

	private static String lines(int count, String... currencies) {
		Random random = new Random(SEED);
		StringBuilder csv = new StringBuilder(HEADING);
		for (int line = 1; line <= count; line++) {
			csv.append(line(line, CATEGORIES.get(random.nextInt(CATEGORIES.size())),
					currencies[random.nextInt(currencies.length)],
					BigDecimal.valueOf(1 + random.nextInt(99_999), 2).toPlainString()));
		}
		return csv.toString();
	}

	private static String line(int line, String category, String currency, String amount) {
		String supplier = "STAFF".equals(category) ? "" : "Shop";
		String invoice = "STAFF".equals(category) ? "" : "I-" + line;
		return "%d,%s,Work,%s,R-%d,%s,2019-09-01,2019-09-02,%s,,,%s,,no%n".formatted(line, category, supplier, line,
				invoice, currency, amount);
	}

}
