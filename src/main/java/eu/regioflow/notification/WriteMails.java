package eu.regioflow.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import eu.regioflow.identity.Account;
import eu.regioflow.identity.Accounts;
import eu.regioflow.web.Phrases;
import eu.regioflow.web.PublicAddress;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes one mail of all that a person was not mailed yet: at once, or once a day from
 * seven o'clock on. These are real times, as mails leave for the real world.
 */
@Component
class WriteMails {

	private static final LocalTime MORNING = LocalTime.of(7, 0);

	private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

	private final NoticeBoard board;

	private final NoticeSettings settings;

	private final Accounts accounts;

	private final Outbox outbox;

	private final Phrases phrases;

	private final PublicAddress address;

	WriteMails(NoticeBoard board, NoticeSettings settings, Accounts accounts, Outbox outbox, Phrases phrases,
			PublicAddress address) {
		this.board = board;
		this.settings = settings;
		this.accounts = accounts;
		this.outbox = outbox;
		this.phrases = phrases;
		this.address = address;
	}

	/** Who has something to be mailed. */
	List<UUID> waiting() {
		return this.board.accountsWaiting();
	}

	/** Writes a person's mail, when it is time. */
	@Transactional
	public void to(UUID id, Instant now) {
		NoticeSetting setting = this.settings.of(id);
		if (setting.mails() == NoticeSetting.Mails.DAILY) {
			ZonedDateTime here = now.atZone(ZONE);
			LocalDate today = here.toLocalDate();
			if (here.toLocalTime().isBefore(MORNING) || !setting.isDigestDue(today)) {
				return;
			}
			setting.digested(today);
			this.settings.save(setting);
		}
		List<Notice> notices = this.board.takeWaiting(id).stream().filter((notice) -> notice.doneAt() == null).toList();
		this.accounts.findById(id)
			.filter((account) -> account.isEnabled() && setting.mails() != NoticeSetting.Mails.NEVER)
			.filter((account) -> !notices.isEmpty())
			.ifPresent((account) -> write(account, notices, Locale.forLanguageTag(setting.language())));
	}

	private void write(Account account, List<Notice> notices, Locale language) {
		String subject = (notices.size() == 1) ? line(notices.get(0), language)
				: this.phrases.text(language, "notification.mail.subject", notices.size());
		StringBuilder body = new StringBuilder(
				this.phrases.text(language, "notification.mail.greeting", account.displayName()))
			.append("\n\n");
		for (Notice notice : notices) {
			body.append(line(notice, language)).append('\n');
			if (notice.saying().due() != null) {
				body.append(this.phrases.text(language, "notification.mail.due", notice.saying().due())).append('\n');
			}
			if (notice.saying().receipt() != null) {
				body.append(notice.saying().receipt().in(language, this.phrases)).append('\n');
			}
			body.append(this.address.of(notice.saying().href())).append("\n\n");
		}
		body.append(this.phrases.text(language, "notification.mail.end", this.address.of("/notices/settings")))
			.append('\n');
		this.outbox.put(account.email(), subject, body.toString());
	}

	/** The notice in one line; a reminder says so first. */
	private String line(Notice notice, Locale language) {
		String said = notice.saying().in(language, this.phrases);
		return (notice.kind() == Notice.Kind.REMINDER)
				? this.phrases.text(language, "notification.reminder." + urgency(notice.saying().daysLeft()), said,
						Math.abs(notice.saying().daysLeft()))
				: said;
	}

	private static String urgency(int daysLeft) {
		if (daysLeft == 0) {
			return "today";
		}
		return (daysLeft < 0) ? "late" : "left";
	}

}
