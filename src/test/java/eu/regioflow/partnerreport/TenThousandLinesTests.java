package eu.regioflow.partnerreport;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.sun.management.ThreadMXBean;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.Refused;
import eu.regioflow.SqlLog;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A report of as many lines as a list may have: nothing takes more statements than for a
 * short one, and no step more memory than a small server has.
 */
@DemoTest
class TenThousandLinesTests {

	private static final int MOST = 10_000;

	private static final long MEGABYTE = 1024 * 1024;

	private static final String REPORT = "/projects/PGI06030/partners/4/reports/1";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private PartnerReports reports;

	@Autowired
	private Expenditure expenditure;

	@Autowired
	private ListFiles files;

	@Autowired
	private Ledger ledger;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private PlayedPeriod period;

	@BeforeEach
	void restore() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
	}

	@Test
	void aListOfTenThousandLinesGoesTheWholeWay() throws Exception {
		Map<String, Long> few = counts(100);
		DemoState.restore(this.application);
		Map<String, Long> many = counts(MOST);
		System.out.println("statements for 100 lines " + few + ", for 10,000 " + many);
		assertThat(many).isEqualTo(few);
		List<ExpenditureLine> lines = this.expenditure.lines(this.reports.get(PROJECT, 4, 1).id());
		assertThat(lines).hasSize(MOST);
		Money external = Money.sum(lines.stream().map(ExpenditureLine::amountEur).toList());
		assertThat(this.ledger.breakdown(Slice.partner(PROJECT, 4), Dimension.CATEGORY).row("EXTERNAL").declared())
			.isEqualTo(external);
		assertThat(this.jdbc.queryForObject("select count(*) from posting where measure = 'DECLARED'", Integer.class))
			.isLessThan(10);
		for (ListFiles.Format format : List.of(ListFiles.Format.CSV, ListFiles.Format.XLSX)) {
			byte[] written = this.files.write(lines, format);
			assertThat(this.files.read(written, format).lines()).as("%s", format)
				.isEqualTo(lines.stream().map(ExpenditureLine::declared).toList());
		}
	}

	@Test
	void thePagesShowFiftyLinesEach() {
		this.period.replace(4, 1, this.period.read(csv(MOST)));
		Portal partner = Portal.of(this.port, "partner-4");
		String last = partner.get(REPORT + "/expenditure?page=200").body();
		assertThat(last).contains("Poster 9951", "Poster 10000").doesNotContain("Poster 9950");
		assertThat(last.length()).isLessThan(200_000);
		assertThat(partner.get(REPORT + "/submission").body().length()).isLessThan(200_000);
	}

	@Test
	void noStepTakesMoreMemoryThanASmallServerHas() {
		byte[] csv = csv(MOST);
		Map<String, Long> megabytes = new LinkedHashMap<>();
		megabytes.put("import", allocated(() -> this.period.replace(4, 1, this.period.read(csv))));
		megabytes.put("submission", allocated(() -> this.period.submit(4, 1)));
		List<ExpenditureLine> lines = this.expenditure.lines(this.reports.get(PROJECT, 4, 1).id());
		megabytes.put("CSV", allocated(() -> this.files.write(lines, ListFiles.Format.CSV)));
		megabytes.put("xlsx", allocated(() -> this.files.write(lines, ListFiles.Format.XLSX)));
		System.out.println("allocated for 10,000 lines, MB " + megabytes);
		assertThat(megabytes.values()).allSatisfy((amount) -> assertThat(amount).isLessThan(512));
	}

	@Test
	void oneLineMoreIsRefused() {
		Refused.as(Refusal.Kind.INVALID, "too-many-rows", () -> this.period.read(csv(MOST + 1)));
	}

	private Map<String, Long> counts(int lines) throws Exception {
		byte[] csv = csv(lines);
		Map<String, Long> counts = new LinkedHashMap<>();
		counts.put("import", SqlLog.count(() -> this.period.replace(4, 1, this.period.read(csv))));
		counts.put("again", SqlLog.count(() -> this.period.replace(4, 1, this.period.read(csv))));
		Portal partner = Portal.of(this.port, "partner-4");
		partner.get(REPORT + "/expenditure");
		counts.put("page", SqlLog.count(() -> partner.get(REPORT + "/expenditure")));
		String[] place = { "" };
		byte[] changed = new String(csv, StandardCharsets.UTF_8).replace(",9.5", ",9.6")
			.getBytes(StandardCharsets.UTF_8);
		counts.put("bringing in",
				SqlLog.count(() -> place[0] = partner.upload(REPORT + "/expenditure/imports", "list.csv", changed)
					.location()
					.replaceFirst("^http://[^/]+", "")));
		counts.put("preview", SqlLog.count(() -> partner.get(place[0])));
		String version = Long.toString(this.reports.get(PROJECT, 4, 1).version());
		counts.put("taking over",
				SqlLog.count(() -> partner.form(place[0] + "/confirmation", Map.of("version", version))));
		counts.put("submission", SqlLog.count(() -> this.period.submit(4, 1)));
		counts.put("export", SqlLog.count(() -> partner.get(REPORT + "/expenditure.csv")));
		return counts;
	}

	private static long allocated(Runnable work) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		work.run();
		return (threads.getCurrentThreadAllocatedBytes() - before) / MEGABYTE;
	}

	private static byte[] csv(int lines) {
		StringBuilder csv = new StringBuilder("line,cost_category,description,supplier,internal_reference,"
				+ "invoice_number,invoice_date,payment_date,currency,total_invoice_value,vat,declared_amount,comment,gdpr\n");
		for (int line = 1; line <= lines; line++) {
			csv.append(
					"%1$d,EXTERNAL,Poster %1$d,Printer,P-%1$d,R-%1$d,2019-09-01,2019-09-02,RON,10.00,0.00,9.5%2$d,,no%n"
						.formatted(line, line % 10));
		}
		return csv.toString().getBytes(StandardCharsets.UTF_8);
	}

}
