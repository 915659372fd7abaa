package eu.regioflow.account.web;

import eu.regioflow.account.Invited;
import eu.regioflow.web.Flash;
import eu.regioflow.web.PublicAddress;
import eu.regioflow.web.View;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Says how an invitation reaches its person: by mail, or, where no mail server is set up,
 * by whoever invited them.
 */
@Component
class LinkNotice {

	private final boolean mailed;

	private final PublicAddress address;

	LinkNotice(@Value("${spring.mail.host:}") String host, PublicAddress address) {
		this.mailed = !host.isBlank();
		this.address = address;
	}

	void tell(Invited invited, View view, RedirectAttributes redirect) {
		String name = invited.account().displayName();
		if (invited.link() == null) {
			Flash.success(redirect, view.text("account.invited.known", name));
		}
		else if (this.mailed) {
			Flash.success(redirect, view.text("account.invited.mailed", name, invited.account().email()));
		}
		else if (!invited.isShown()) {
			Flash.notice(redirect, view.text("account.invited.elsewhere", name));
		}
		else {
			Flash.notice(redirect, view.text("account.invited.link", name, this.address.of(invited.link().path())));
		}
	}

}
