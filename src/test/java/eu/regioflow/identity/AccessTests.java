package eu.regioflow.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;

import eu.regioflow.DemoTest;
import eu.regioflow.Refused;
import eu.regioflow.SignedIn;
import eu.regioflow.refusal.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@DemoTest
class AccessTests {

	private static final String PROJECT = "PGI06030";

	@Autowired
	private Access access;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private AutowireCapableBeanFactory beans;

	@LocalServerPort
	private int port;

	@AfterEach
	void enableAll() {
		this.jdbc.update("update account set enabled = true");
	}

	@Test
	void theRightAtTheRightPlaceIsGranted() {
		Actor actor = require("partner-3", Permission.SUBMIT_PARTNER_REPORT, Scope.partner(PROJECT, 3));
		assertThat(actor.username()).isEqualTo("partner-3");
		assertThat(require("auditor", Permission.VIEW_TRAIL, Scope.project(PROJECT)).isSystem()).isFalse();
	}

	@Test
	void whatIsSeenButNotAllowedIsForbidden() {
		Refused.as(Refusal.Kind.FORBIDDEN, "not-permitted",
				() -> require("js", Permission.SUBMIT_PARTNER_REPORT, Scope.partner(PROJECT, 3)));
		Refused.as(Refusal.Kind.FORBIDDEN, "not-permitted",
				() -> require("partner-3", Permission.AUTHORISE_PAYMENT, Scope.project(PROJECT)));
	}

	@Test
	void whatIsNotSeenIsNotThere() {
		Refused.as(Refusal.Kind.NOT_FOUND, "not-found",
				() -> require("partner-3", Permission.SUBMIT_PARTNER_REPORT, Scope.partner(PROJECT, 4)));
		Refused.as(Refusal.Kind.NOT_FOUND, "not-found",
				() -> require("partner-2-1", Permission.VIEW_PROJECT, Scope.project(PROJECT)));
		Refused.as(Refusal.Kind.NOT_FOUND, "not-found",
				() -> require("js", Permission.SET_UP_PROJECT, Scope.project(PROJECT)));
	}

	@Test
	void nobodyMayNothing() {
		assertThat(this.access.findActor()).isEmpty();
		Refused.as(Refusal.Kind.NOT_FOUND, "not-found",
				() -> this.access.require(Permission.VIEW_PROJECT, Scope.project(PROJECT)));
		assertThat(this.access.asSystem(() -> this.access.actor().isSystem())).isTrue();
		assertThat(this.access.findActor()).isEmpty();
	}

	@Test
	void aUseCaseThatForgetsToAskIsRolledBack() {
		Forgetful forgetful = this.beans.createBean(Forgetful.class);
		assertThatIllegalStateException().isThrownBy(() -> SignedIn.as("partner-1", () -> {
			forgetful.disableEverybody(false);
			return true;
		})).withMessageContaining("did not ask for VIEW_PROJECT");
		assertThat(disabled()).isZero();
		SignedIn.as("partner-1", () -> {
			forgetful.disableEverybody(true);
			return true;
		});
		assertThat(disabled()).isPositive();
	}

	@Test
	void aDisabledAccountIsRefusedAtItsNextRequest() throws Exception {
		HttpResponse<String> first = get("Authorization",
				"Basic " + Base64.getEncoder().encodeToString("partner-3:demo".getBytes()));
		assertThat(first.statusCode()).isEqualTo(200);
		this.jdbc.update("update account set enabled = false where username = 'partner-3'");
		HttpResponse<String> second = get("Authorization",
				"Basic " + Base64.getEncoder().encodeToString("partner-3:demo".getBytes()));
		assertThat(second.statusCode()).isEqualTo(401);
		Refused.as(Refusal.Kind.NOT_FOUND, "not-found",
				() -> require("partner-3", Permission.VIEW_PROJECT, Scope.project(PROJECT)));
	}

	private HttpResponse<String> get(String header, String value) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest
				.newBuilder(
						URI.create("http://localhost:" + this.port + "/api/v1/projects/PGI06030/partners/3/reports"))
				.header(header, value)
				.build(), HttpResponse.BodyHandlers.ofString());
	}

	private Actor require(String username, Permission permission, Scope scope) {
		return SignedIn.as(username, () -> this.access.require(permission, scope));
	}

	private int disabled() {
		return this.jdbc.queryForObject("select count(*) from account where not enabled", Integer.class);
	}

	/** Writes first and asks only when told to. */
	@Profile("never-found-by-the-scan")
	@UseCase(Permission.VIEW_PROJECT)
	static class Forgetful {

		private final JdbcTemplate jdbc;

		private final Access access;

		Forgetful(JdbcTemplate jdbc, Access access) {
			this.jdbc = jdbc;
			this.access = access;
		}

		public void disableEverybody(boolean ask) {
			if (ask) {
				this.access.require(Permission.VIEW_PROJECT, Scope.project(PROJECT));
			}
			this.jdbc.update("update account set enabled = false where username like 'controller%'");
		}

	}

}
