package eu.regioflow.payment;

import java.time.LocalDate;
import java.util.UUID;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.money.Money;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DemoTest
class RetentionTests {

	private static final String KEPT = "KEPT";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Retentions retentions;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void restore() throws Exception {
		DemoState.restore(this.application);
	}

	// DOMAIN 9.1: last payment on 15 June 2023, so until 31 December 2028
	@ParameterizedTest
	@CsvSource({ "interreg-2021-2027, 2023-06-15, 2028-12-31", "interreg-2021-2027, 2023-12-31, 2028-12-31",
			"interreg-2021-2027, 2024-01-01, 2029-12-31", "ten-years, 2023-06-15, 2033-12-31" })
	void theNewerRulesCountFromTheLastPayment(String ruleSet, LocalDate paidOn, LocalDate keepUntil) {
		tenYears();
		paidProject(ruleSet, paidOn);
		assertThat(this.retentions.of(KEPT)).isEqualTo(new Retention(Retention.Rule.LAST_PAYMENT,
				keepUntil.getYear() - paidOn.getYear(), paidOn, keepUntil, true));
	}

	@Test
	void theOlderRulesCountFromTheAccountsThatHoldTheFinalExpenditure() {
		UUID payment = paidProject("interreg-europe-2014-2020", LocalDate.of(2022, 6, 15));
		assertThat(this.retentions.of(KEPT))
			.isEqualTo(new Retention(Retention.Rule.FINAL_ACCOUNTS, 2, null, null, false));
		UUID application = declared("PAYMENT_APPLICATION", "2022-07-31", "PAYMENT", payment);
		assertThat(this.retentions.of(KEPT).keepUntil()).isNull();
		// in the programme's zone the year has begun
		declared("ANNUAL_ACCOUNT", "2022-12-31T23:30:00Z", "APPLICATION", application);
		assertThat(this.retentions.of(KEPT)).isEqualTo(new Retention(Retention.Rule.FINAL_ACCOUNTS, 2,
				LocalDate.of(2023, 1, 1), LocalDate.of(2025, 12, 31), true));
	}

	@Test
	void aFurtherPaymentMovesTheDayAndUntilItIsPaidNothingIsSettled() {
		paidProject("interreg-2021-2027", LocalDate.of(2023, 6, 15));
		UUID open = payment(2, "10.00", "0.00");
		assertThat(this.retentions.of(KEPT).settled()).isFalse();
		assertThat(this.retentions.of(KEPT).keepUntil()).isEqualTo("2028-12-31");
		this.jdbc.update("update payment set authorised = verified, paid = verified where id = ?", open);
		instalment(open, LocalDate.of(2024, 2, 1));
		assertThat(this.retentions.of(KEPT).settled()).isTrue();
		assertThat(this.retentions.of(KEPT).keepUntil()).isEqualTo("2029-12-31");
	}

	@Test
	void theDatabaseRemovesNoDocumentBefore() {
		paidProject("interreg-2021-2027", LocalDate.of(2018, 6, 15));
		document();
		LocalDate last = this.retentions.of(KEPT).keepUntil();
		assertThat(last).isEqualTo("2023-12-31");
		assertThatThrownBy(this::remove).isInstanceOf(DataAccessException.class)
			.hasMessageContaining("is kept until 2023-12-31");
		new PlayedPeriod(this.application).moveTo(last.plusDays(2));
		UUID open = payment(2, "10.00", "0.00");
		assertThatThrownBy(this::remove).hasMessageContaining("is kept until the retention period is over");
		this.jdbc.update("delete from payment where id = ?", open);
		assertThat(remove()).isOne();
		assertThatThrownBy(() -> this.jdbc.update("truncate document")).isInstanceOf(DataAccessException.class);
	}

	@Test
	void theProjectSaysUntilWhenItsDocumentsAreKept() {
		Portal partner = Portal.of(this.port, "partner-4");
		assertThat(partner.get("/api/v1/projects/PGI06030/retention").json()).hasToString(
				"{\"rule\":\"FINAL_ACCOUNTS\",\"years\":2,\"countedFrom\":null,\"keepUntil\":null,\"settled\":false}");
		assertThat(page(partner, "en")).contains(
				"Keep all documents for 2 years from 31 December of the year in which the accounts with the final expenditure were submitted");
		assertThat(page(partner, "de")).contains("Bewahren Sie alle Unterlagen 2 Jahre auf");
		PlayedPeriod period = new PlayedPeriod(this.application);
		period.certifyAll(2);
		period.claim(1);
		period.verify(1);
		Payment payment = period.payment();
		period.authorise(payment.id(), payment.verified());
		period.confirm(payment.id(), 1, payment.verified());
		UUID application = declared("PAYMENT_APPLICATION", "2020-02-10", "PAYMENT", payment.id());
		declared("ANNUAL_ACCOUNT", "2020-02-10", "APPLICATION", application);
		assertThat(partner.get("/api/v1/projects/PGI06030/retention").text("keepUntil")).isEqualTo("2022-12-31");
		assertThat(page(partner, "en")).contains("At least until 31 Dec 2022");
		assertThat(Portal.of(this.port, "js-2").get("/api/v1/projects/PGI06030/retention").status()).isEqualTo(404);
	}

	private String page(Portal portal, String language) {
		return Jsoup.parse(portal.get("/projects/PGI06030", "Accept-Language", language).body()).text();
	}

	private void tenYears() {
		this.jdbc.update("""
				insert into rule_set select 'ten-years', programme, zone, partner_report_due_months,
					project_report_due_months, control_due_months, verification_due_days, payment_due_days,
					partner_report_due_days, period_months, flexibility_percent, flexibility_base, 10
					from rule_set where code = 'interreg-2021-2027'
				""");
	}

	/** A project of one period that is wholly paid. */
	private UUID paidProject(String ruleSet, LocalDate paidOn) {
		this.jdbc.update("""
				insert into project (code, acronym, title, objective, rule_set, starts, ends, illustrative)
					values (?, 'KEPT', 'Kept', 'To keep.', ?, '2017-01-01', '2017-06-30', true)
				""", KEPT, ruleSet);
		UUID payment = payment(1, "100.00", "100.00");
		instalment(payment, paidOn);
		return payment;
	}

	private UUID payment(int period, String verified, String paid) {
		UUID report = UUID.randomUUID();
		this.jdbc.update("""
				insert into project_report (id, project, period, due, status, opened_at, finding_changes, version)
					values (?, ?, ?, '2018-01-01', 'VERIFIED', now(), 0, 0)
				""", report, KEPT, period);
		UUID payment = UUID.randomUUID();
		this.jdbc.update("""
				insert into payment (id, project, project_report, period, fund, submitted, due, verified_by, verified,
					authorised, paid, version)
					values (?, ?, ?, ?, 'ERDF', '2018-01-01', '2018-04-01', gen_random_uuid(), ?, ?, ?, 0)
				""", payment, KEPT, report, period, Money.of(verified).amount(), Money.of(paid).amount(),
				Money.of(paid).amount());
		return payment;
	}

	private void instalment(UUID payment, LocalDate paidOn) {
		this.jdbc.update("""
				insert into instalment (id, payment, number, amount, authorised_by, authorised_at, confirmed_by,
					confirmed_at, paid_on) values (?, ?, 1, 1, ?, now(), ?, now(), ?)
				""", UUID.randomUUID(), payment, UUID.randomUUID(), UUID.randomUUID(), paidOn);
	}

	private UUID declared(String kind, String finished, String itemKind, UUID subject) {
		UUID declaration = UUID.randomUUID();
		this.jdbc.update(
				"""
						insert into commission_declaration (id, kind, fund, accounting_year, number, status, opened_by, opened_at,
							finished_by, finished_at, version)
							values (?, ?, 'ERDF', 2019, 1, 'FINISHED', gen_random_uuid(), now(), gen_random_uuid(),
								?::timestamptz, 0)
						""",
				declaration, kind, finished);
		this.jdbc.update(
				"""
						insert into declared_item (id, declaration, kind, subject, fund, project, reference, total, union_amount,
							public_amount) values (gen_random_uuid(), ?, ?, ?, 'ERDF', null, 'x', 1, 1, 1)
						""",
				declaration, itemKind, subject);
		return declaration;
	}

	private void document() {
		this.jdbc.update(
				"""
						insert into document (id, project, subject, name, media_type, size, sha256, note, uploaded_by, uploaded_at)
							values (gen_random_uuid(), ?, 'kept', 'a.pdf', 'application/pdf', 1, ?, '', gen_random_uuid(), now())
						""",
				KEPT, "0".repeat(64));
	}

	private int remove() {
		return this.jdbc.update("delete from document where project = ?", KEPT);
	}

}
