package eu.regioflow.payment;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.Refused;
import eu.regioflow.SameMoment;
import eu.regioflow.SignedIn;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.monitoring.StandingChecks;
import eu.regioflow.refusal.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static eu.regioflow.PlayedPeriod.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A lump sum of 51,000.01 that the lead partner (85 % ERDF), a partner and the Swiss
 * partner, whom no fund supports, share.
 */
@DemoTest
class FastTrackTests {

	private static final String CODE = "PHASE_2";

	private static final String API = "/api/v1/projects/PGI06030/lump-sums";

	private static final String STATE = """
			select count(*)::text from posting union all select count(*)::text from trail_entry
			union all select count(*)::text from payment union all select count(*)::text from lump_sum_claim
			""";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private MarkLumpSumReady markLumpSumReady;

	@Autowired
	private TakeLumpSumBack takeLumpSumBack;

	@Autowired
	private Payments payments;

	@Autowired
	private Ledger ledger;

	@Autowired
	private StandingChecks checks;

	@Autowired
	private JdbcTemplate jdbc;

	private PlayedPeriod period;

	@BeforeEach
	void plan() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
		share(1, "17000.01");
		share(2, "17000.00");
		share(8, "17000.00");
	}

	@Test
	void itIsPaidInInstalmentsWithoutAReport() {
		mark();
		Balance total = total(Dimension.CATEGORY);
		assertThat(List.of(total.declared(), total.certified(), total.claimed(), total.verified()))
			.containsOnly(Money.of("51000.01"));
		Payment payment = payment();
		// 17,000.01 at 85 % is cut once, and the Swiss partner gets nothing from a fund
		assertThat(payment.verified()).isEqualTo(Money.of("28900.00"));
		assertThat(payment.fund()).isEqualTo("ERDF");
		assertThat(tasks()).containsExactly("authorise-payment");
		Refused.as(Refusal.Kind.INVALID, "more-than-verified",
				() -> this.period.authorise(payment.id(), Money.of("28900.01")));
		this.period.authorise(payment.id(), Money.of("10000.00"));
		this.period.authorise(payment.id(), Money.of("18900.00"));
		assertThat(tasks()).containsExactly("confirm-payment", "confirm-payment");
		this.period.confirm(payment.id(), 1, Money.of("10000.00"));
		Payment done = this.period.confirm(payment.id(), 2, Money.of("18900.00"));
		assertThat(done.status()).isEqualTo(Payment.Status.PAID);
		assertThat(total(Dimension.CATEGORY).paid()).isEqualTo(Money.of("28900.00"));
		assertThat(total(Dimension.PARTNER, "1").paid()).isEqualTo(Money.of("14450.00"));
		assertThat(total(Dimension.PARTNER, "8").paid()).isEqualTo(Money.ZERO);
		assertThat(tasks()).isEmpty();
		assertThat(this.checks.findings()).isEmpty();
		refusedWithoutEffect("lump-sum-paid", () -> takeBack());
	}

	@Test
	void aRegularPaymentOfTheSamePeriodStandsBesideIt() {
		mark();
		this.period.certifyAll(2);
		this.period.claim(1);
		this.period.verify(1);
		assertThat(this.payments.standing(PROJECT)).extracting(Payment::path)
			.containsExactlyInAnyOrder("PGI06030/report/1/payment/ERDF", "PGI06030/lump-sum/PHASE_2/payment/ERDF");
		for (Payment payment : this.payments.standing(PROJECT)) {
			this.period.authorise(payment.id(), payment.verified());
		}
		assertThat(this.payments.instalmentPlaces(PROJECT)).extracting(InstalmentPlace::reference)
			.containsExactlyInAnyOrder("PGI06030-1-ERDF-1", "PGI06030-PHASE-2-ERDF-1");
		assertThat(this.checks.findings()).isEmpty();
	}

	@Test
	void theBankTransfersIt() {
		mark();
		Payment payment = payment();
		this.period.authorise(payment.id(), Money.of("10000.00"));
		Portal.of(this.port, "ma")
			.put("/api/v1/projects/PGI06030/partners/1/bank-account", "{\"iban\":\"IE29AIBK93115212345678\"}");
		Portal.Answer file = Portal.of(this.port, "ca")
			.post("/api/v1/projects/PGI06030/payments/transfer-file", "{}", "Accept",
					"application/xml, application/problem+json");
		assertThat(file.status()).as(file.body()).isEqualTo(200);
		assertThat(file.body()).contains("<EndToEndId>PGI06030-PHASE-2-ERDF-1</EndToEndId>", "10000.00");
	}

	@Test
	void itIsTakenBackAndMarkedAnewWhileNothingIsAuthorised() {
		mark();
		UUID first = payment().id();
		takeBack();
		assertThat(this.payments.standing(PROJECT)).isEmpty();
		assertThat(total(Dimension.CATEGORY).declared()).isEqualTo(Money.ZERO);
		assertThat(total(Dimension.SOURCE).verified()).isEqualTo(Money.ZERO);
		assertThat(tasks()).isEmpty();
		Refused.as(Refusal.Kind.CONFLICT, "lump-sum-not-ready", () -> this.period.authorise(first, Money.of("1.00")));
		refusedWithoutEffect("lump-sum-not-ready", () -> takeBack());
		mark();
		assertThat(payment().verified()).isEqualTo(Money.of("28900.00"));
		assertThat(this.checks.findings()).isEmpty();
		assertThat(this.jdbc.queryForList(
				"""
						select action from trail_entry where action like 'lump-sum-%' or action like 'payment-%' order by sequence
						""",
				String.class))
			.containsExactly("lump-sum-ready", "payment-opened", "payment-taken-back", "lump-sum-taken-back",
					"lump-sum-ready", "payment-opened");
		assertThat(this.jdbc.queryForList("""
				select chain || ' ' || subject || ' ' || facts from trail_entry
					where action like 'lump-sum-%' or action = 'payment-taken-back' order by sequence
				""", String.class)).containsExactly("PGI06030 PGI06030/lump-sum/PHASE_2 {\"amount\":\"51000.01\"}",
				"PGI06030 PGI06030/lump-sum/PHASE_2/payment/ERDF {\"verified\":\"28900.00\"}",
				"PGI06030 PGI06030/lump-sum/PHASE_2 {\"amount\":\"51000.01\"}",
				"PGI06030 PGI06030/lump-sum/PHASE_2 {\"amount\":\"51000.01\"}");
	}

	@Test
	void onlyWhatIsPlannedAdoptedAndFastTrackIsMarkedAndOnce() {
		refusedWithoutEffect("lump-sum-not-fast-track",
				() -> SignedIn.as("js", () -> this.markLumpSumReady.mark(PROJECT, "NIGHT")));
		this.jdbc.update("update partner_budget set version = version + 1 where project = ? and partner = 2", PROJECT);
		refusedWithoutEffect("lump-sum-budget-not-adopted", this::mark);
		this.jdbc.update("update partner_budget set adopted_version = version where project = ?", PROJECT);
		mark();
		refusedWithoutEffect("lump-sum-ready", this::mark);
		this.jdbc.update("delete from partner_budget_line where cost_option = ?", CODE);
		takeBack();
		refusedWithoutEffect("lump-sum-not-planned", this::mark);
	}

	@Test
	void thePreparationIsPaidOnceAfterTheFirstApprovedReport() {
		Callable<LumpSumClaim> preparation = () -> SignedIn.as("js",
				() -> this.markLumpSumReady.mark(PROJECT, "PREPARATION"));
		assertThat(page(Portal.of(this.port, "js")).select("#lump-sum-PREPARATION").text())
			.contains("once the project's first report is approved");
		refusedWithoutEffect("lump-sum-before-first-report", preparation);
		this.period.certifyAll(2);
		this.period.claim(1);
		refusedWithoutEffect("lump-sum-before-first-report", preparation);
		this.period.verify(1);
		Balance before = this.ledger.breakdown(Slice.project(PROJECT), Dimension.COST_OPTION).row("PREPARATION");
		assertThat(page(Portal.of(this.port, "js")).select("#lump-sum-PREPARATION form")).hasSize(1);
		SignedIn.as("js", () -> this.markLumpSumReady.mark(PROJECT, "PREPARATION"));
		Balance paid = this.ledger.breakdown(Slice.project(PROJECT), Dimension.COST_OPTION).row("PREPARATION");
		assertThat(before.verified()).isEqualTo(Money.ZERO);
		assertThat(paid.verified()).isEqualTo(paid.planned()).isEqualTo(Money.of("15000.00"));
		assertThat(this.payments.standing(PROJECT)).extracting(Payment::path)
			.contains("PGI06030/lump-sum/PREPARATION/payment/ERDF");
		refusedWithoutEffect("lump-sum-ready", preparation);
		assertThat(this.checks.findings()).isEmpty();
	}

	@Test
	void onlyTheJointSecretariatMarksIt() {
		for (String other : List.of("ma", "ca", "partner-1", "auditor")) {
			Refused.as(Refusal.Kind.FORBIDDEN, "not-permitted",
					() -> SignedIn.as(other, () -> this.markLumpSumReady.mark(PROJECT, CODE)));
		}
		Refused.as(Refusal.Kind.NOT_FOUND, "not-found",
				() -> SignedIn.as("js-2", () -> this.markLumpSumReady.mark(PROJECT, CODE)));
	}

	@RepeatedTest(4)
	void takingItBackAndAuthorisingAtOnceNeverBothHappen() throws Exception {
		mark();
		UUID payment = payment().id();
		Callable<LumpSumClaim> takeBack = this::takeBack;
		List<String> outcomes = SameMoment.outcomes(takeBack, () -> this.period.authorise(payment, Money.of("1.00")));
		assertThat(outcomes).isIn(List.of("done", "lump-sum-not-ready"), List.of("done", "lump-sum-paid"));
		assertThat(total(Dimension.CATEGORY).verified().isZero()).isEqualTo(outcomes.contains("lump-sum-not-ready"));
		assertThat(this.checks.findings()).isEmpty();
	}

	@RepeatedTest(2)
	void twoWindowsMarkItOnce() throws Exception {
		Callable<LumpSumClaim> mark = this::mark;
		assertThat(SameMoment.outcomes(mark, mark)).isEqualTo(List.of("done", "lump-sum-ready"));
		assertThat(this.payments.standing(PROJECT)).hasSize(1);
	}

	@Test
	void theApiAndThePageMarkIt() {
		Portal secretariat = Portal.of(this.port, "js");
		JsonNode before = secretariat.get(API).json();
		assertThat(before.at("/0/code").asText()).isEqualTo(CODE);
		assertThat(before.at("/0/total").asText()).isEqualTo("51000.01");
		assertThat(before.at("/0/readyAt").isNull()).isTrue();
		assertThat(before.at("/0/shares")).hasSize(3);
		assertThat(secretariat.post(API + "/PHASE_2/readiness", "").json().at("/0/readyAt").isNull()).isFalse();
		Portal.Answer twice = secretariat.post(API + "/PHASE_2/readiness", "");
		assertThat(twice.status()).isEqualTo(409);
		assertThat(twice.text("code")).isEqualTo("lump-sum-ready");
		assertThat(Portal.of(this.port, "ma").get("/api/v1/projects/PGI06030/payments").text("0.lumpSum"))
			.isEqualTo(CODE);
		Document page = page(secretariat);
		assertThat(page.select(".rf-payment h2").text()).contains("lump sum: Phase 2");
		assertThat(page.select("[data-lump-sum] form").attr("action")).endsWith("/withdrawal");
		assertThat(page(Portal.of(this.port, "ma")).select("[data-lump-sum] form")).isEmpty();
		assertThat(secretariat
			.send("POST", "/projects/PGI06030/lump-sums/PHASE_2/withdrawal", "application/x-www-form-urlencoded", "")
			.status()).isEqualTo(302);
		assertThat(secretariat
			.send("POST", "/projects/PGI06030/lump-sums/PHASE_2/withdrawal", "application/x-www-form-urlencoded", "")
			.status()).isEqualTo(409);
		assertThat(secretariat.get("/projects/PGI06030/payments", "Accept-Language", "de").body())
			.contains("Pauschalbeträge ohne Bericht", "Nicht zahlbar");
	}

	private static Document page(Portal portal) {
		return Jsoup.parse(portal.get("/projects/PGI06030/payments").body());
	}

	/** Puts a share into a partner's adopted budget, planned in the last period. */
	private void share(int partner, String amount) {
		this.jdbc.update(
				"""
						insert into partner_budget_line (project, partner, line, category, cost_option, description, unit, units,
							price, amount, periods)
							values (?, ?, (select coalesce(max(line), 0) + 1 from partner_budget_line
								where project = ? and partner = ?), 'LUMP_SUMS', ?, '', '', 1, ?, ?, ?)
						""",
				PROJECT, partner, PROJECT, partner, CODE, Money.of(amount).amount(), Money.of(amount).amount(),
				periods(amount));
	}

	private static java.math.BigDecimal[] periods(String amount) {
		java.math.BigDecimal[] periods = new java.math.BigDecimal[7];
		java.util.Arrays.fill(periods, java.math.BigDecimal.ZERO);
		periods[6] = Money.of(amount).amount();
		return periods;
	}

	private LumpSumClaim mark() {
		return SignedIn.as("js", () -> this.markLumpSumReady.mark(PROJECT, CODE));
	}

	private LumpSumClaim takeBack() {
		return SignedIn.as("js", () -> this.takeLumpSumBack.takeBack(PROJECT, CODE));
	}

	private void refusedWithoutEffect(String code, Callable<?> act) {
		// statements of earlier steps are issued in the background and leave an entry,
		// too
		DemoState.awaitListeners(this.application);
		List<String> before = this.jdbc.queryForList(STATE, String.class);
		try {
			act.call();
		}
		catch (Refusal ex) {
			assertThat(ex.code()).isEqualTo(code);
			assertThat(this.jdbc.queryForList(STATE, String.class)).isEqualTo(before);
			return;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		throw new AssertionError("not refused: " + code);
	}

	private Payment payment() {
		return this.payments.standing(PROJECT).get(0);
	}

	private Balance total(Dimension dimension) {
		return this.ledger.breakdown(Slice.project(PROJECT), dimension).total();
	}

	private Balance total(Dimension dimension, String key) {
		return this.ledger.breakdown(Slice.project(PROJECT), dimension).row(key);
	}

	private List<String> tasks() {
		return this.jdbc.queryForList(
				"select task_def_key_ from act_ru_task where task_def_key_ in ('authorise-payment', 'confirm-payment')",
				String.class);
	}

}
