package eu.regioflow.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import eu.regioflow.identity.Role;
import eu.regioflow.identity.Scope;
import eu.regioflow.workflow.Processes;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes notices of what was noted down and of deadlines, each exactly once.
 */
@Component
class TellPeople {

	private static final int AT_ONCE = 500;

	private final Announcements announcements;

	private final NewsRules rules;

	private final Sayings sayings;

	private final Reminders reminders;

	private final Readers readers;

	private final Processes processes;

	private final NoticeBoard board;

	private final Outbox outbox;

	private final Clock clock;

	TellPeople(Announcements announcements, NewsRules rules, Sayings sayings, Reminders reminders, Readers readers,
			Processes processes, NoticeBoard board, Outbox outbox, Clock clock) {
		this.announcements = announcements;
		this.rules = rules;
		this.sayings = sayings;
		this.reminders = reminders;
		this.readers = readers;
		this.processes = processes;
		this.board = board;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Tells of what was noted down.
	 * @return false when nothing was
	 */
	@Transactional
	public boolean ofWhatHappened() {
		List<Announcement> taken = this.announcements.take(AT_ONCE);
		if (taken.isEmpty()) {
			return false;
		}
		Readers.Known known = this.readers.now();
		List<Notice> notices = new ArrayList<>(work(taken, known));
		taken.stream().filter((told) -> told.task() == null).forEach((event) -> notices.addAll(news(event, known)));
		this.board.put(notices, this.outbox.isOn());
		return true;
	}

	private List<Notice> work(List<Announcement> taken, Readers.Known known) {
		List<String> tasks = taken.stream().map(Announcement::task).filter(Objects::nonNull).toList();
		List<Notice> notices = new ArrayList<>();
		for (Telling telling : tasks.isEmpty() ? List.<Telling>of() : this.sayings.of(this.processes.offered(tasks))) {
			// what is told with its deadline is not repeated as a reminder
			stage(telling).ifPresent((stage) -> this.reminders.tell(telling.task(), stage));
			notices.addAll(notices(known, telling, Notice.Kind.WORK, telling.saying()));
		}
		return notices;
	}

	private List<Notice> news(Announcement event, Readers.Known known) {
		Optional<NewsRules.News> news = this.rules.of(event.action());
		if (news.isEmpty()) {
			return List.of();
		}
		Saying saying = this.sayings.of(event, news.get());
		Integer partner = SubjectPath.of(event.subject()).number("partner");
		return news.get()
			.told()
			.stream()
			.flatMap((role) -> known.of(Set.of(role), scope(event.project(), partner, role)).stream())
			.distinct()
			.map((account) -> notice(account, Notice.Kind.NEWS, null, saying))
			.toList();
	}

	private static Scope scope(String project, Integer partner, Role role) {
		return (partner != null && role == Role.PARTNER) ? Scope.partner(project, partner) : Scope.project(project);
	}

	/** Reminds of deadlines that have come down to another stage. */
	@Transactional
	public void ofDeadlines() {
		List<Telling> near = this.sayings.of(this.reminders.near());
		Map<String, Integer> told = this.reminders.told(near.stream().map(Telling::task).toList());
		Readers.Known known = this.readers.now();
		List<Notice> notices = new ArrayList<>();
		for (Telling telling : near) {
			stage(telling).filter((stage) -> stage < told.getOrDefault(telling.task(), Integer.MAX_VALUE))
				.filter((stage) -> this.reminders.tell(telling.task(), stage))
				.ifPresent((stage) -> notices.addAll(
						notices(known, telling, Notice.Kind.REMINDER, telling.saying().reminding(daysLeft(telling)))));
		}
		this.board.put(notices, this.outbox.isOn());
	}

	private Optional<Integer> stage(Telling telling) {
		return (telling.saying().due() != null) ? this.reminders.stage(daysLeft(telling)) : Optional.empty();
	}

	private int daysLeft(Telling telling) {
		return this.reminders.daysLeft(telling.saying().due(), telling.zone());
	}

	private List<Notice> notices(Readers.Known known, Telling telling, Notice.Kind kind, Saying saying) {
		return known.of(telling.work())
			.stream()
			.map((account) -> notice(account, kind, telling.task(), saying))
			.toList();
	}

	private Notice notice(UUID account, Notice.Kind kind, String task, Saying saying) {
		return Notice.now(account, kind, task, saying, this.clock.instant());
	}

}
