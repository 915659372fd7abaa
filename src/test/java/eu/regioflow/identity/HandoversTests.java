package eu.regioflow.identity;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What of a partner's administrator is handed over.
 */
class HandoversTests {

	private static final String PROJECT = "PGI06030";

	@Test
	void theSayWhoWorksForAPartnerIsHandedOverToAnAdministratorOnly() {
		assertThat(handed(colleague(3, true), colleague(3, true))).isTrue();
		assertThat(handed(colleague(3, true), colleague(3, false))).isFalse();
		assertThat(handed(colleague(3, false), colleague(3, true))).isFalse();
	}

	@Test
	void beingAdministratorElsewhereGivesNoSayHere() {
		List<Grant> shared = Handovers.shared(List.of(colleague(3, true)),
				List.of(colleague(3, false), colleague(4, true)));

		assertThat(shared).singleElement().satisfies((work) -> {
			assertThat(work.partner()).isEqualTo(3);
			assertThat(work.isAdministrator()).isFalse();
		});
	}

	@Test
	void whoeverIsNoAdministratorSeesColleaguesAndInvitesNobody() {
		Scope place = Scope.partner(PROJECT, 3);
		Actor plain = actor(colleague(3, false));
		Actor administrator = actor(colleague(3, true));

		assertThat(plain.may(Permission.VIEW_COLLEAGUES, place)).isTrue();
		assertThat(plain.may(Permission.INVITE_COLLEAGUE, place)).isFalse();
		assertThat(plain.may(Permission.PREPARE_PARTNER_REPORT, place)).isTrue();
		assertThat(plain.reach(Permission.INVITE_COLLEAGUE).partners()).isEmpty();
		assertThat(administrator.may(Permission.INVITE_COLLEAGUE, place)).isTrue();
		assertThat(administrator.may(Permission.INVITE_COLLEAGUE, Scope.partner(PROJECT, 4))).isFalse();
		assertThat(administrator.reach(Permission.INVITE_COLLEAGUE).partners()).containsExactly(place);
	}

	private static boolean handed(Grant absent, Grant substitute) {
		List<Grant> shared = Handovers.shared(List.of(absent), List.of(substitute));
		assertThat(shared).as("the rest of the work").hasSize(1);
		return shared.get(0).isAdministrator();
	}

	private static Grant colleague(int partner, boolean administrator) {
		return Grant.ofPartner(UUID.randomUUID(), PROJECT, partner, administrator);
	}

	private static Actor actor(Grant held) {
		return new Actor(held.account(), "anna-3", "Anna Weber", List.of(held));
	}

}
