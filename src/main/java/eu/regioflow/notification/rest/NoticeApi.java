package eu.regioflow.notification.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.notification.ChooseNotices;
import eu.regioflow.notification.Notice;
import eu.regioflow.notification.NoticeBoard;
import eu.regioflow.notification.NoticeSetting;
import eu.regioflow.notification.NoticeSettings;
import eu.regioflow.notification.ReadNotices;
import eu.regioflow.notification.Receipt;
import eu.regioflow.web.Phrases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the caller was told, and how they want to be told.
 */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "Caller")
class NoticeApi {

	private static final int MOST = 200;

	private final Access access;

	private final NoticeBoard board;

	private final NoticeSettings settings;

	private final ReadNotices readNotices;

	private final ChooseNotices chooseNotices;

	private final Phrases phrases;

	NoticeApi(Access access, NoticeBoard board, NoticeSettings settings, ReadNotices readNotices,
			ChooseNotices chooseNotices, Phrases phrases) {
		this.access = access;
		this.board = board;
		this.settings = settings;
		this.readNotices = readNotices;
		this.chooseNotices = chooseNotices;
		this.phrases = phrases;
	}

	@GetMapping("/notices")
	@Operation(summary = "What the caller was told, newest first, at most 200 at once")
	List<NoticeBody> list(@RequestParam(defaultValue = "0") int offset, Locale language) {
		Actor actor = this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		return this.board.of(actor.account(), MOST, Math.max(0, offset))
			.stream()
			.map((notice) -> NoticeBody.of(notice, notice.saying().in(language, this.phrases)))
			.toList();
	}

	@PostMapping("/notices/read")
	@Operation(summary = "Mark what was told up to a moment as read")
	ReadBody read(@RequestBody UpTo body) {
		return new ReadBody(this.readNotices.read((body.upTo() != null) ? body.upTo() : Instant.EPOCH));
	}

	@GetMapping("/notice-settings")
	@Operation(summary = "When mails come, and in which language")
	SettingBody setting() {
		return SettingBody
			.of(this.settings.of(this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared()).account()));
	}

	@PutMapping("/notice-settings")
	@Operation(summary = "Choose when mails come, and in which language")
	SettingBody choose(@RequestBody SettingBody body) {
		return SettingBody.of(this.chooseNotices.choose(body.mails(), body.language()));
	}

	/**
	 * How the caller is told.
	 *
	 * @param language two letters, such as de
	 */
	record SettingBody(NoticeSetting.Mails mails, String language) {

		static SettingBody of(NoticeSetting setting) {
			return new SettingBody(setting.mails(), setting.language());
		}

	}

	/** Up to when the caller saw their notices. */
	record UpTo(Instant upTo) {
	}

	/** How many notices were new. */
	record ReadBody(int read) {
	}

	/**
	 * A notice.
	 *
	 * @param due the last day of the work, or null
	 * @param receipt of a submission, else null
	 * @param daysLeft when it was reminded of; null for what is no reminder
	 * @param doneAt when the work was found done, or null
	 */
	record NoticeBody(UUID id, Notice.Kind kind, String text, Receipt receipt, String href, LocalDate due,
			Integer daysLeft, Instant createdAt, Instant readAt, Instant doneAt) {

		static NoticeBody of(Notice notice, String text) {
			return new NoticeBody(notice.id(), notice.kind(), text, notice.saying().receipt(), notice.saying().href(),
					notice.saying().due(), notice.saying().daysLeft(), notice.createdAt(), notice.readAt(),
					notice.doneAt());
		}

	}

}
