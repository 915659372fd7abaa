package eu.regioflow.notification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.RefreshInterval;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.identity.Grants;
import eu.regioflow.identity.TokenSecret;
import eu.regioflow.web.Phrases;
import eu.regioflow.web.PublicAddress;
import eu.regioflow.workflow.OfferedTask;
import eu.regioflow.workflow.OpenTask;
import eu.regioflow.workflow.Processes;
import eu.regioflow.workflow.Worker;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's deadlines as a calendar (RFC 5545): one whole day for each piece of open
 * work with a last day.
 */
@Component
@Transactional(readOnly = true)
public class CalendarFeed {

	private final NoticeSettings settings;

	private final Accounts accounts;

	private final Grants grants;

	private final Processes processes;

	private final Sayings sayings;

	private final Phrases phrases;

	private final PublicAddress address;

	CalendarFeed(NoticeSettings settings, Accounts accounts, Grants grants, Processes processes, Sayings sayings,
			Phrases phrases, PublicAddress address) {
		this.settings = settings;
		this.accounts = accounts;
		this.grants = grants;
		this.processes = processes;
		this.sayings = sayings;
		this.phrases = phrases;
		this.address = address;
	}

	/** The calendar at that address, while it and its person's account hold. */
	public Optional<byte[]> at(String secret) {
		return this.settings.findByCalendarHash(new TokenSecret(secret).hash())
			.flatMap((setting) -> this.accounts.findById(setting.account())
				.filter(Account::isEnabled)
				.map((account) -> write(account, Locale.forLanguageTag(setting.language()))));
	}

	private byte[] write(Account account, Locale language) {
		List<OfferedTask> open = this.processes
			.openTasks(new Worker(account.username(), this.grants.groupsOf(account.username())))
			.stream()
			.filter((task) -> task.due() != null)
			.map((task) -> new OfferedTask(task, Set.of(), Set.of()))
			.toList();
		ICalendar calendar = new ICalendar();
		calendar.setProductId("-//Regioflow//Deadlines//EN");
		calendar.setName(this.phrases.text(language, "notification.calendar.name"));
		calendar.setRefreshInterval(new RefreshInterval(Duration.builder().hours(1).build()));
		this.sayings.of(open).stream().map((telling) -> event(telling, language)).forEach(calendar::addEvent);
		return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
	}

	private VEvent event(Telling telling, Locale language) {
		OpenTask task = telling.work().task();
		VEvent event = new VEvent();
		event.setUid(task.id() + "@regioflow");
		event.setDateTimeStamp(Date.from(task.created()));
		event.setSummary(telling.saying().in(language, this.phrases));
		event.setDateStart(day(telling.saying().due()), false);
		event.setDateEnd(day(telling.saying().due().plusDays(1)), false);
		event.setUrl(this.address.of(telling.saying().href()));
		return event;
	}

	private static Date day(LocalDate date) {
		return new ICalDate(new DateTimeComponents(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), false);
	}

}
