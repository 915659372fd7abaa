package eu.regioflow.payment.process;

import java.util.Date;
import java.util.List;
import java.util.UUID;

import eu.regioflow.identity.Role;
import eu.regioflow.identity.TaskGroup;
import eu.regioflow.payment.Payment;
import eu.regioflow.payment.PaymentEvent;
import eu.regioflow.payment.Payments;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.workflow.ProcessBean;
import eu.regioflow.workflow.Processes;
import eu.regioflow.workflow.TaskTexts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;

/**
 * What the payment's process asks of this module.
 */
@ProcessBean("payment")
public class PaymentProcess {

	private final ObjectProvider<Processes> processes;

	private final Payments payments;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final TaskTexts texts;

	PaymentProcess(ObjectProvider<Processes> processes, Payments payments, Projects projects, RuleSets ruleSets,
			TaskTexts texts) {
		this.processes = processes;
		this.payments = payments;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.texts = texts;
	}

	@EventListener
	void on(PaymentEvent event) {
		Processes running = this.processes.getObject();
		switch (event.kind()) {
			case OPENED -> running.start("payment", event.payment());
			case AUTHORISED -> {
				running.start("payment-instalment", event.instalment());
				if (event.allAuthorised()) {
					running.complete("authorise-payment", event.payment());
				}
			}
			case PAID -> running.complete("confirm-payment", event.instalment());
		}
	}

	public String title(String key) {
		Payment payment = of(key);
		return this.texts.title("authorise-payment", payment.project(), payment.fund(),
				String.valueOf(payment.period()), payment.verified().amount(), payment.due());
	}

	public Date due(String key) {
		Payment payment = of(key);
		return TaskTexts.endOf(payment.due(), this.ruleSets.get(this.projects.get(payment.project()).ruleSet()).zone());
	}

	public List<String> candidates(String key) {
		return List.of(TaskGroup.of(Role.MA, of(key).project()));
	}

	public String page(String key) {
		return of(key).page();
	}

	private Payment of(String key) {
		return this.payments.get(UUID.fromString(key));
	}

}
