package eu.regioflow.notification.web;

import java.util.List;
import java.util.Locale;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.notification.ChooseNotices;
import eu.regioflow.notification.CloseCalendar;
import eu.regioflow.notification.NoticeSetting;
import eu.regioflow.notification.NoticeSettings;
import eu.regioflow.notification.OpenCalendar;
import eu.regioflow.notification.Outbox;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.web.Choice;
import eu.regioflow.web.Flash;
import eu.regioflow.web.RefusedForm;
import eu.regioflow.web.PublicAddress;
import eu.regioflow.web.View;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How the reader wants to be told.
 */
@Controller
@RequestMapping("/notices/settings")
class NoticeSettingPages {

	private static final String SAME_PAGE = "redirect:/notices/settings";

	private final Access access;

	private final NoticeSettings settings;

	private final ChooseNotices chooseNotices;

	private final OpenCalendar openCalendar;

	private final CloseCalendar closeCalendar;

	private final Outbox outbox;

	private final PublicAddress address;

	NoticeSettingPages(Access access, NoticeSettings settings, ChooseNotices chooseNotices, OpenCalendar openCalendar,
			CloseCalendar closeCalendar, Outbox outbox, PublicAddress address) {
		this.access = access;
		this.settings = settings;
		this.chooseNotices = chooseNotices;
		this.openCalendar = openCalendar;
		this.closeCalendar = closeCalendar;
		this.outbox = outbox;
		this.address = address;
	}

	@GetMapping
	String show(@ModelAttribute("view") View view, Model model) {
		return render(RefusedForm.NONE, view, model);
	}

	@PostMapping
	String choose(@RequestParam(defaultValue = "") String mails, @RequestParam(defaultValue = "") String language,
			@ModelAttribute("view") View view, Model model, RedirectAttributes redirect, HttpServletResponse response) {
		try {
			this.chooseNotices.choose(mails(mails), language);
		}
		catch (Refusal refusal) {
			RefusedForm refused = RefusedForm.of(refusal, view,
					"notice-language".equals(refusal.code()) ? "language" : "mails");
			response.setStatus(refused.status());
			return render(refused, view, model);
		}
		Flash.success(redirect, view.text("notification.chosen"));
		return SAME_PAGE;
	}

	@PostMapping("/calendar")
	String open(RedirectAttributes redirect) {
		redirect.addFlashAttribute("calendar",
				this.address.of("/calendar/" + this.openCalendar.open().text() + ".ics"));
		return SAME_PAGE + "#calendar";
	}

	@PostMapping("/calendar/removal")
	String close(@ModelAttribute("view") View view, RedirectAttributes redirect) {
		this.closeCalendar.close();
		Flash.success(redirect, view.text("notification.calendar.closed"));
		return SAME_PAGE;
	}

	private String render(RefusedForm refused, View view, Model model) {
		Actor actor = this.access.require(Permission.KEEP_OWN_ACCOUNT, Scope.shared());
		NoticeSetting setting = this.settings.of(actor.account());
		model.addAttribute("setting", setting);
		model.addAttribute("refused", refused);
		model.addAttribute("mailOn", this.outbox.isOn());
		model.addAttribute("mails",
				List.of(NoticeSetting.Mails.values())
					.stream()
					.map((mails) -> new Choice(mails.name(), view.text("notification.mails." + mails)))
					.toList());
		model.addAttribute("languages",
				view.languages().stream().map((code) -> new Choice(code, view.languageName(code))).toList());
		model.addAttribute("calendar", model.getAttribute("calendar"));
		return "notification/settings";
	}

	private static NoticeSetting.Mails mails(String typed) {
		return List.of(NoticeSetting.Mails.values())
			.stream()
			.filter((mails) -> mails.name().equals(typed.toUpperCase(Locale.ROOT)))
			.findFirst()
			.orElse(null);
	}

}
