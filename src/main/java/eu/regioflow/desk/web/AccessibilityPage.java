package eu.regioflow.desk.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The accessibility statement, with the parts of the model of Commission Implementing
 * Decision (EU) 2018/1523; anyone may read it.
 */
@Controller
class AccessibilityPage {

	private final String contact;

	AccessibilityPage(@Value("${regioflow.accessibility.contact:}") String contact) {
		this.contact = contact.strip();
	}

	@GetMapping("/accessibility")
	String show(Model page) {
		page.addAttribute("contact", this.contact);
		return "desk/accessibility";
	}

}
