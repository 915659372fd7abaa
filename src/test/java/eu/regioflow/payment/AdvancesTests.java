package eu.regioflow.payment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.Portal;
import eu.regioflow.SameMoment;
import eu.regioflow.SignedIn;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.monitoring.StandingChecks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@DemoTest
class AdvancesTests {

	private static final String ADVANCES = "/projects/PGI06030/advances";

	private static final String OF_PARTNER_3 = "{\"partner\":3,\"fund\":\"ERDF\",\"amount\":\"%s\",\"comment\":\"Kick-off\"}";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Ledger ledger;

	private PlayedPeriod period;

	@BeforeEach
	void begin() throws Exception {
		DemoState.restore(this.application);
		this.period = new PlayedPeriod(this.application);
	}

	@Test
	void anAdvanceIsAuthorisedConfirmedAndSettledAgainstAPayment() {
		JsonNode authorised = done(post("ma", ADVANCES, OF_PARTNER_3.formatted("1000.00")));
		String id = authorised.get("id").asText();
		assertThat(authorised.get("status").asText()).isEqualTo("AUTHORISED");
		UUID payment = verifiedPayment();
		String settle = "{\"payment\":\"%s\",\"amount\":\"%s\"}";
		refused(act("ma", id, "settlements", settle.formatted(payment, "1.00")), 409, "advance-not-paid");
		refused(act("ma", id, "confirmation", "{\"paidOn\":\"2020-02-10\"}"), 403, "not-permitted");
		refused(act("ca", id, "confirmation", "{}"), 422, "date-missing");
		refused(act("ca", id, "confirmation", "{\"paidOn\":\"2020-02-11\"}"), 422, "payment-date");
		assertThat(done(act("ca", id, "confirmation", "{\"paidOn\":\"2020-02-10\"}")).get("status").asText())
			.isEqualTo("CONFIRMED");
		refused(act("ca", id, "confirmation", "{\"paidOn\":\"2020-02-10\"}"), 409, "advance-paid");
		refused(act("ca", id, "settlements", settle.formatted(payment, "1.00")), 403, "not-permitted");
		refused(act("ma", id, "settlements", settle.formatted(payment, "1000.01")), 422, "more-than-advanced");
		assertThat(this.period.payment().paid()).isEqualTo(Money.ZERO);
		JsonNode part = done(act("ma", id, "settlements", settle.formatted(payment, "400.00")));
		assertThat(part.get("outstanding").asText()).isEqualTo("600.00");
		JsonNode whole = done(act("ma", id, "settlements", settle.formatted(payment, "600.00")));
		assertThat(whole.get("status").asText()).isEqualTo("SETTLED");
		assertThat(whole.get("settlements")).hasSize(2);
		Payment lowered = this.period.payment();
		assertThat(lowered.paid()).isEqualTo(Money.of("1000.00"));
		assertThat(lowered.instalments()).allMatch((one) -> one.setsOff() == Instalment.SetOff.ADVANCE);
		this.period.authorise(payment, lowered.toAuthorise());
		this.period.confirm(payment, 3, lowered.toAuthorise());
		for (Dimension view : Dimension.values()) {
			assertThat(this.ledger.breakdown(Slice.project("PGI06030"), view).total().paid()).as(view.name())
				.isEqualTo(lowered.verified());
		}
		assertThat(this.jdbc.queryForList(
				"select action from trail_entry where subject = 'PGI06030/advance/1' order by sequence", String.class))
			.containsExactly("advance-authorised", "advance-confirmed", "advance-settled", "advance-settled");
		assertThat(this.application.getBean(StandingChecks.class).findings()).isEmpty();
	}

	@Test
	void theLastEuroOfAnAdvanceIsSettledOnce() throws Exception {
		UUID id = UUID.fromString(done(post("ma", ADVANCES, OF_PARTNER_3.formatted("1.00"))).get("id").asText());
		done(act("ca", id.toString(), "confirmation", "{\"paidOn\":\"2020-02-10\"}"));
		UUID payment = verifiedPayment();
		SettleAdvance settling = this.application.getBean(SettleAdvance.class);
		List<String> outcomes = SameMoment.outcomes(
				() -> SignedIn.as("ma", () -> settling.settle(id, Optional.empty(), payment, Money.of("1.00"))),
				() -> SignedIn.as("ma", () -> settling.settle(id, Optional.empty(), payment, Money.of("1.00"))));
		assertThat(outcomes).containsExactly("done", "more-than-advanced");
		assertThat(this.period.payment().paid()).isEqualTo(Money.of("1.00"));
		assertThatException().isThrownBy(() -> this.jdbc.update("update advance set settled = amount + 0.01"))
			.withMessageContaining("advance_cap");
		assertThatException().isThrownBy(() -> this.jdbc.update("update advance set confirmed_by = authorised_by"))
			.withMessageContaining("advance_four_eyes");
	}

	@Test
	void thePlanIsNotAdvancedTwiceAtTheSameMoment() throws Exception {
		Money planned = this.ledger.breakdown(Slice.partner("PGI06030", 3), Dimension.SOURCE).row("ERDF").planned();
		AuthoriseAdvance authorising = this.application.getBean(AuthoriseAdvance.class);
		List<String> outcomes = SameMoment.outcomes(
				() -> SignedIn.as("ma", () -> authorising.authorise("PGI06030", 3, "ERDF", planned, "")),
				() -> SignedIn.as("ma", () -> authorising.authorise("PGI06030", 3, "ERDF", planned, "")));
		assertThat(outcomes).containsExactly("done", "more-than-planned");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{}|amount-missing", "{\"partner\":3,\"fund\":\"ERDF\",\"amount\":\"0.00\"}|amount-not-positive",
					"{\"partner\":3,\"amount\":\"1.00\"}|fund-not-of-partner",
					"{\"partner\":3,\"fund\":\"IPA\",\"amount\":\"1.00\"}|fund-not-of-partner",
					"{\"partner\":8,\"fund\":\"ERDF\",\"amount\":\"1.00\"}|fund-not-of-partner",
					"{\"partner\":99,\"fund\":\"ERDF\",\"amount\":\"1.00\"}|fund-not-of-partner",
					"{\"partner\":3,\"fund\":\"ERDF\",\"amount\":\"9999999.00\"}|more-than-planned" })
	void whatCannotBeAdvancedIsRefusedAndChangesNothing(String body, String code) {
		refused(post("ma", ADVANCES, body), 422, code);
		assertThat(this.jdbc.queryForObject("select count(*) from advance", Integer.class)).isZero();
	}

	@Test
	void anActOnAnAdvanceThatSomebodyChangedMeanwhileIsRefused() {
		String id = done(post("ma", ADVANCES, OF_PARTNER_3.formatted("1000.00"))).get("id").asText();
		String confirmation = "/api/v1/advances/" + id + "/confirmation";
		String paid = "{\"paidOn\":\"2020-02-10\"}";
		Portal ca = Portal.of(this.port, "ca");
		refused(ca.post(confirmation, paid, "If-Match", "\"7\""), 409, "stale-version");
		long version = done(ca.post(confirmation, paid, "If-Match", "\"0\"")).get("version").asLong();
		String settlement = "{\"payment\":\"%s\",\"amount\":\"1.00\"}".formatted(verifiedPayment());
		Portal ma = Portal.of(this.port, "ma");
		refused(ma.post("/api/v1/advances/" + id + "/settlements", settlement, "If-Match", "\"0\""), 409,
				"stale-version");
		assertThat(this.period.payment().paid()).isEqualTo(Money.ZERO);
		done(ma.post("/api/v1/advances/" + id + "/settlements", settlement, "If-Match", "\"" + version + "\""));
	}

	@Test
	void theTrailSaysWhatWasAdvancedAndIsLeft() {
		String id = done(post("ma", ADVANCES, OF_PARTNER_3.formatted("1000.00"))).get("id").asText();
		done(act("ca", id, "confirmation", "{\"paidOn\":\"2020-02-10\"}"));
		String settlement = "{\"payment\":\"%s\",\"amount\":\"400.00\"}";
		done(act("ma", id, "settlements", settlement.formatted(verifiedPayment())));
		List<String> facts = this.jdbc.queryForList("""
				select chain || ' ' || facts from trail_entry where subject = 'PGI06030/advance/1' order by sequence
				""", String.class);
		assertThat(facts).hasSize(3).allMatch((entry) -> entry.startsWith("PGI06030 "));
		assertThat(facts.get(0)).contains("\"partner\":\"3\"", "\"fund\":\"ERDF\"", "\"amount\":\"1000.00\"");
		assertThat(facts.get(1)).contains("\"amount\":\"1000.00\"", "\"paidOn\":\"2020-02-10\"");
		assertThat(facts.get(2)).contains("\"amount\":\"400.00\"", "\"left\":\"600.00\"");
	}

	@Test
	void allThatIsPlannedAndNotAdvancedYetMayBeAdvanced() {
		Money planned = this.ledger.breakdown(Slice.partner("PGI06030", 3), Dimension.SOURCE).row("ERDF").planned();
		done(post("ma", ADVANCES, OF_PARTNER_3.formatted("1000.00")));
		Money rest = planned.minus(Money.of("1000.00"));
		refused(post("ma", ADVANCES, OF_PARTNER_3.formatted(rest.plus(Money.of("0.01")))), 422, "more-than-planned");
		JsonNode second = done(post("ma", ADVANCES, OF_PARTNER_3.formatted(rest)));
		assertThat(second.get("number").asInt()).isEqualTo(2);
		assertThat(second.get("comment").asText()).isEqualTo("Kick-off");
	}

	@Test
	void theCommentOfAnAdvanceIsNotEndless() {
		String body = "{\"partner\":3,\"fund\":\"ERDF\",\"amount\":\"1.00\",\"comment\":\"%s\"}";
		refused(post("ma", ADVANCES, body.formatted("x".repeat(2001))), 422, "text-too-long");
		assertThat(done(post("ma", ADVANCES, body.formatted("x".repeat(2000)))).get("comment").asText()).hasSize(2000);
	}

	@Test
	void thePageAuthorisesConfirmsAndSettles() {
		Portal.Answer refused = form("ma", ADVANCES, "place=3/ERDF&amount=1.234&comment=x");
		assertThat(Jsoup.parse(refused.body()).selectFirst("input[name=amount]").val()).isEqualTo("1.234");
		assertThat(form("ma", ADVANCES, "place=3/ERDF&amount=1,000.00&comment=").status()).isEqualTo(302);
		String id = this.jdbc.queryForObject("select id::text from advance", String.class);
		assertThat(form("ca", "/advances/" + id + "/confirmation", "paidOn=2020-02-10").status()).isEqualTo(302);
		UUID payment = verifiedPayment();
		assertThat(form("ma", "/advances/" + id + "/settlements", "amount=300.00&payment=" + payment).status())
			.isEqualTo(302);
		Document page = Jsoup.parse(Portal.of(this.port, "partner-1").get(ADVANCES).body());
		assertThat(page.select("[data-total=outstanding]").text()).isEqualTo("EUR 700.00");
		assertThat(page.select("[data-settlement]")).hasSize(1);
		assertThat(page.select("main form")).isEmpty();
	}

	private UUID verifiedPayment() {
		this.period.certifyAll(3);
		this.period.claim(1);
		this.period.verify(1);
		return this.period.payment().id();
	}

	private Portal.Answer post(String account, String path, String body) {
		return Portal.of(this.port, account).post("/api/v1" + path, body);
	}

	private Portal.Answer act(String account, String id, String act, String body) {
		return post(account, "/advances/" + id + "/" + act, body);
	}

	private Portal.Answer form(String account, String path, String fields) {
		return Portal.of(this.port, account).send("POST", path, "application/x-www-form-urlencoded", fields);
	}

	private static JsonNode done(Portal.Answer answer) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(200);
		return answer.json();
	}

	private static void refused(Portal.Answer answer, int status, String code) {
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.text("code")).isEqualTo(code);
	}

}
