package eu.regioflow.notification.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.notification.Notice;
import eu.regioflow.notification.NoticeBoard;
import eu.regioflow.notification.ReadNotices;
import eu.regioflow.web.Flash;
import eu.regioflow.web.Phrases;
import eu.regioflow.web.View;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the reader was told.
 */
@Controller
@RequestMapping("/notices")
class NoticePages {

	private static final int PAGE = 50;

	private final Access access;

	private final NoticeBoard board;

	private final ReadNotices readNotices;

	private final Phrases phrases;

	NoticePages(Access access, NoticeBoard board, ReadNotices readNotices, Phrases phrases) {
		this.access = access;
		this.board = board;
		this.readNotices = readNotices;
		this.phrases = phrases;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "1") int page, @ModelAttribute("view") View view, Model model) {
		Actor actor = this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		int count = this.board.count(actor.account());
		int pages = Math.max(1, (count + PAGE - 1) / PAGE);
		int shown = Math.min(Math.max(page, 1), pages);
		List<Notice> notices = this.board.of(actor.account(), PAGE, (shown - 1) * PAGE);
		model.addAttribute("rows", notices.stream().map((notice) -> NoticeRow.of(notice, view, this.phrases)).toList());
		model.addAttribute("fresh", this.board.countNew(actor.account()));
		model.addAttribute("page", shown);
		model.addAttribute("pages", pages);
		model.addAttribute("upTo", notices.stream().map(Notice::createdAt).max(Instant::compareTo).orElse(null));
		return "notification/notices";
	}

	@PostMapping("/read")
	String read(@RequestParam(defaultValue = "") String upTo, @ModelAttribute("view") View view,
			RedirectAttributes redirect) {
		Flash.success(redirect, view.text("notification.read", this.readNotices.read(instant(upTo))));
		return "redirect:/notices";
	}

	/** Nothing is marked where no moment is named. */
	private static Instant instant(String text) {
		try {
			return Instant.parse(text);
		}
		catch (DateTimeParseException ex) {
			return Instant.EPOCH;
		}
	}

}
