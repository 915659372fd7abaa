package eu.regioflow.payment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.payment.Instalment;
import eu.regioflow.payment.Payment;
import eu.regioflow.payment.Payments;
import eu.regioflow.payment.web.PaymentsPage.Card;
import eu.regioflow.payment.web.PaymentsPage.Row;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Project;
import eu.regioflow.project.Projects;
import eu.regioflow.web.View;
import org.springframework.stereotype.Component;

/**
 * Lays out a project's payments for whoever asks.
 */
@Component
class PaymentsPages {

	private final Access access;

	private final Payments payments;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final Clock clock;

	PaymentsPages(Access access, Payments payments, Projects projects, RuleSets ruleSets, Clock clock) {
		this.access = access;
		this.payments = payments;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.clock = clock;
	}

	/**
	 * What was typed into one of the forms.
	 *
	 * @param instalment null in the form that authorises
	 */
	record Typed(UUID payment, Integer instalment, String amount, String date) {

		static final Typed NOTHING = new Typed(null, null, "", "");

	}

	PaymentsPage of(String code, Typed typed, View view) {
		Scope scope = Scope.project(code);
		this.access.require(Permission.VIEW_PAYMENTS, scope);
		Project project = this.projects.get(code);
		LocalDate today = LocalDate.now(this.clock.withZone(this.ruleSets.get(project.ruleSet()).zone()));
		return new PaymentsPage(code, project.acronym(), today,
				this.payments.findByProjectOrderByPeriodAscFundAsc(code)
					.stream()
					.map((payment) -> card(payment, typed, today, view))
					.toList(),
				this.access.may(Permission.AUTHORISE_PAYMENT, scope),
				this.access.may(Permission.CONFIRM_PAYMENT, scope));
	}

	/** The project of a payment that the caller may see. */
	String projectOf(UUID payment) {
		String project = this.payments.get(payment).project();
		this.access.require(Permission.VIEW_PAYMENTS, Scope.project(project));
		return project;
	}

	private static Card card(Payment payment, Typed typed, LocalDate today, View view) {
		boolean here = payment.id().equals(typed.payment());
		return new Card(payment.id().toString(), payment.period(), payment.fund(), payment.status(), payment.due(),
				payment.verified(), payment.authorised(), payment.paid(), payment.remaining(),
				payment.toAuthorise().isZero(),
				(here && typed.instalment() == null) ? typed.amount() : view.money(payment.toAuthorise()),
				payment.instalments()
					.stream()
					.map((instalment) -> row(instalment, here ? typed : Typed.NOTHING, today, view))
					.toList());
	}

	private static Row row(Instalment instalment, Typed typed, LocalDate today, View view) {
		boolean here = typed.instalment() != null && typed.instalment() == instalment.number();
		return new Row(instalment.number(), instalment.amount(), instalment.authorisedAt(), instalment.paidOn(),
				here ? typed.date() : today.toString(), here ? typed.amount() : view.money(instalment.amount()));
	}

}
