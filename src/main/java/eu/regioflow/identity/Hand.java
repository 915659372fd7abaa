package eu.regioflow.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * By whose hand something is done: for the rules by which another person has to do the
 * next step. Whoever acts and whoever they act for count as one.
 *
 * @param id under which it is noted
 * @param same all ids under which one of these people acted, or somebody for them
 */
public record Hand(UUID id, Set<UUID> same) {

	public Hand {
		same = Set.copyOf(same);
	}

	/** Of somebody who acts for nobody and for whom nobody ever acted. */
	public static Hand of(UUID account) {
		return new Hand(account, Set.of(account));
	}

	/** Whether one of these people did what is noted under that id. */
	public boolean did(UUID noted) {
		return noted != null && this.same.contains(noted);
	}

	/** Whether one of these people did any of it. */
	public boolean didAny(Collection<UUID> noted) {
		return noted.stream().anyMatch(this::did);
	}

	static Hand of(Actor actor, Substitutions substitutions) {
		if (actor.isSystem()) {
			return new Hand(null, Set.of());
		}
		Set<UUID> people = new HashSet<>(Set.of(actor.person()));
		if (actor.onBehalfOf() != null) {
			people.add(actor.onBehalfOf().account());
		}
		Set<UUID> same = new HashSet<>(substitutions.findIdsOf(people));
		same.addAll(people);
		return new Hand(actor.account(), same);
	}

}
