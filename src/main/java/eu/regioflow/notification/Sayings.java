package eu.regioflow.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.desk.TaskPlaces;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.workflow.OfferedTask;
import eu.regioflow.workflow.OpenTask;

import org.springframework.stereotype.Component;

/**
 * Finds what is to be said of work and of events.
 */
@Component
class Sayings {

	private final TaskPlaces places;

	private final Partners partners;

	Sayings(TaskPlaces places, Partners partners) {
		this.places = places;
		this.partners = partners;
	}

	/** What to say of work. */
	List<Telling> of(List<OfferedTask> offered) {
		Map<UUID, TaskPlaces.Place> known = this.places.of(offered.stream().map(OfferedTask::task).toList());
		return offered.stream().map((work) -> {
			TaskPlaces.Place place = known.get(work.task().businessKey());
			return new Telling(work, work(work.task(), place), place.zone());
		}).toList();
	}

	private static Saying work(OpenTask task, TaskPlaces.Place place) {
		boolean isKnown = place.project() != null;
		return new Saying(isKnown ? "desk.work." + task.taskKey() : "notification.work", place.project(),
				place.partnerName(), place.period(), isKnown ? place.subject() : task.name(), place.amount(),
				(task.due() != null) ? task.due().atZone(place.zone()).toLocalDate() : null, null, null,
				(task.link() != null) ? task.link() : "/camunda/app/tasklist/default/#/?task=" + task.id());
	}

	/** What to say of an event. */
	Saying of(Announcement event, NewsRules.News news) {
		SubjectPath subject = SubjectPath.of(event.subject());
		Integer partner = subject.number("partner");
		return new Saying("notification.news." + event.action(), event.project(), name(event.project(), partner),
				subject.number("report"), subject.last(), event.amount(), null, null, event.receipt(),
				subject.in(news.page()));
	}

	private String name(String project, Integer partner) {
		return this.partners.findByProjectOrderByNumber(project)
			.stream()
			.filter((known) -> partner != null && known.number() == partner)
			.map(Partner::abbreviation)
			.findFirst()
			.orElse("");
	}

}
