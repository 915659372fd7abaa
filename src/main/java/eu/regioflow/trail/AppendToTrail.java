package eu.regioflow.trail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import eu.regioflow.database.RoundTrip;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the audit trail.
 */
@Component
public class AppendToTrail {

	/** Locks the head of a chain, or begins the chain. */
	private static final String HEAD = """
			insert into trail_head values (?, 0, ?)
				on conflict (chain) do update set sequence = trail_head.sequence returning sequence, hash
			""";

	/**
	 * Appends an entry and moves the head onto it, or neither where the head is another.
	 */
	private static final String ENTRY = """
			with moved as (
				update trail_head set sequence = ?, hash = ? where chain = ? and sequence = ? and hash = ?
					returning chain, sequence, hash
			)
			insert into trail_entry (chain, sequence, hash, previous_hash, at, actor, action, subject, facts)
				select chain, sequence, hash, ?, ?, ?, ?, ?, ? from moved
			""";

	private final JdbcTemplate jdbc;

	private final Clock clock;

	private final Access access;

	/**
	 * Where the chains probably end: not so after a rollback, or when somebody else came
	 * first; then no entry fits, and the head is asked for.
	 */
	private final Map<String, Head> ends = new ConcurrentHashMap<>();

	AppendToTrail(JdbcTemplate jdbc, Clock clock, Access access) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.access = access;
	}

	/**
	 * Notes the event for the transaction's end, before other listeners let follow what
	 * they note.
	 */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void on(Recordable event) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("A change of state without a transaction: " + event);
		}
		Actor actor = this.access.actor();
		PendingEntries.ofThisTransaction(this::append)
			.add(new PendingEntry(event.chain(), this.clock.instant().truncatedTo(ChronoUnit.MILLIS), actor.person(),
					event.action(), event.subject(), Facts.canonical(facts(event, actor))));
	}

	/** With the person for whom it was done. */
	private static Map<String, Object> facts(Recordable event, Actor actor) {
		if (actor.onBehalfOf() == null) {
			return event.facts();
		}
		Map<String, Object> facts = new HashMap<>(event.facts());
		facts.put(Facts.ON_BEHALF_OF, actor.onBehalfOf().account());
		return facts;
	}

	/**
	 * Lets the one entry that this transaction noted travel with a trip. The chain is
	 * locked by it, so that this has to be the last trip of the transaction. An entry
	 * that does not fit then is appended before the commit, like any other.
	 */
	public void along(RoundTrip trip) {
		PendingEntries pending = PendingEntries.ofThisTransaction(this::append);
		if (pending.entries.size() != 1 || pending.sent != null) {
			return;
		}
		Head end = this.ends.get(pending.entries.get(0).chain());
		if (end != null) {
			Link link = pending.entries.get(0).after(end);
			pending.sent = new Sent(link, trip.tell(ENTRY, link.values()));
		}
	}

	// Just before the commit, so that the chain's head is locked last and briefly.
	private void append(PendingEntries pending) {
		if (pending.sent != null && pending.sent.changed().get() == 1) {
			this.ends.put(pending.entries.remove(0).chain(), pending.sent.link().head());
		}
		pending.entries.stream()
			.map(PendingEntry::chain)
			.distinct()
			.sorted()
			.forEach((chain) -> append(chain, pending.entries));
	}

	private void append(String chain, List<PendingEntry> pending) {
		Head end = this.ends.get(chain);
		List<PendingEntry> entries = pending.stream().filter((entry) -> entry.chain().equals(chain)).toList();
		if (end == null || !isAppended(entries, end)) {
			Head head = this.jdbc.queryForObject(HEAD, (row, index) -> new Head(row.getLong(1), row.getString(2)),
					chain, TrailEntry.NO_HASH);
			if (!isAppended(entries, head)) {
				throw new IllegalStateException("The head of chain " + chain + " moved though it was locked");
			}
		}
	}

	/** Whether the entries followed upon this head; all of them do, or none. */
	private boolean isAppended(List<PendingEntry> entries, Head head) {
		List<Object[]> rows = new ArrayList<>();
		Head last = head;
		for (PendingEntry entry : entries) {
			Link link = entry.after(last);
			rows.add(link.values());
			last = link.head();
		}
		int appended = Arrays.stream(this.jdbc.batchUpdate(ENTRY, rows)).sum();
		if (appended == 0) {
			return false;
		}
		if (appended < rows.size()) {
			throw new IllegalStateException("Only %d of %d entries were appended".formatted(appended, rows.size()));
		}
		this.ends.put(entries.get(0).chain(), last);
		return true;
	}

	private record Head(long sequence, String hash) {

	}

	/** An entry with the head of its chain that it follows. */
	private record Link(Head before, TrailEntry entry) {

		Object[] values() {
			return new Object[] { this.entry.sequence(), this.entry.hash(), this.entry.chain(), this.before.sequence(),
					this.before.hash(), this.entry.previousHash(), Timestamp.from(this.entry.at()), this.entry.actor(),
					this.entry.action(), this.entry.subject(), this.entry.facts() };
		}

		Head head() {
			return new Head(this.entry.sequence(), this.entry.hash());
		}

	}

	/** The first entry of a transaction, sent along with a trip. */
	private record Sent(Link link, Supplier<Integer> changed) {

	}

	private record PendingEntry(String chain, Instant at, UUID actor, String action, String subject, String facts) {

		Link after(Head head) {
			return new Link(head, TrailEntry.after(this.chain, head.sequence() + 1, head.hash(), this.at, this.actor,
					this.action, this.subject, this.facts));
		}

	}

	/** The entries of the running transaction, written together before it commits. */
	private static final class PendingEntries implements TransactionSynchronization {

		private final List<PendingEntry> entries = new ArrayList<>();

		private final Consumer<PendingEntries> writer;

		private Sent sent;

		private PendingEntries(Consumer<PendingEntries> writer) {
			this.writer = writer;
		}

		static PendingEntries ofThisTransaction(Consumer<PendingEntries> writer) {
			return TransactionSynchronizationManager.getSynchronizations()
				.stream()
				.filter(PendingEntries.class::isInstance)
				.map(PendingEntries.class::cast)
				.findFirst()
				.orElseGet(() -> {
					PendingEntries created = new PendingEntries(writer);
					TransactionSynchronizationManager.registerSynchronization(created);
					return created;
				});
		}

		void add(PendingEntry entry) {
			this.entries.add(entry);
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			this.writer.accept(this);
		}

	}

}
