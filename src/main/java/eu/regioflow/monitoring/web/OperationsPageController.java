package eu.regioflow.monitoring.web;

import java.util.List;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.monitoring.StandingChecks;
import eu.regioflow.trail.VerifyTrail;
import eu.regioflow.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that says whether all is well.
 */
@Controller
class OperationsPageController {

	private final Access access;

	private final StandingChecks checks;

	private final VerifyTrail verifyTrail;

	OperationsPageController(Access access, StandingChecks checks, VerifyTrail verifyTrail) {
		this.access = access;
		this.checks = checks;
		this.verifyTrail = verifyTrail;
	}

	@GetMapping("/operations")
	ModelAndView show(@ModelAttribute("view") View view) {
		this.access.require(Permission.VIEW_OPERATIONS, Scope.programme());
		List<String> findings = this.checks.findings()
			.stream()
			.map((finding) -> view.text("monitoring.finding." + finding.code(), finding.arguments().toArray()))
			.toList();
		return new ModelAndView("monitoring/operations").addObject("findings", findings)
			.addObject("breaks", this.verifyTrail.findings());
	}

}
