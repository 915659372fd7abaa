package eu.regioflow.payment.process;

import java.util.Date;
import java.util.List;
import java.util.UUID;

import eu.regioflow.identity.Role;
import eu.regioflow.identity.TaskGroup;
import eu.regioflow.payment.Instalment;
import eu.regioflow.payment.Payment;
import eu.regioflow.payment.PaymentEvent;
import eu.regioflow.payment.Payments;
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

	private final TaskTexts texts;

	private final InstalmentProcess instalments;

	PaymentProcess(ObjectProvider<Processes> processes, Payments payments, TaskTexts texts,
			InstalmentProcess instalments) {
		this.processes = processes;
		this.payments = payments;
		this.texts = texts;
		this.instalments = instalments;
	}

	@EventListener
	void on(PaymentEvent event) {
		Processes running = this.processes.getObject();
		switch (event.kind()) {
			case OPENED -> running.start("payment", event.payment());
			case AUTHORISED -> {
				running.start("payment-instalment", event.instalment());
				completeWhenAllAuthorised(running, event);
			}
			case SET_OFF -> completeWhenAllAuthorised(running, event);
			case PAID -> running.complete("confirm-payment", event.instalment());
			case TAKEN_BACK -> running.cancel("payment", event.payment(), "verification-reopened");
			case INTERRUPTED, RESUMED -> renew(running, event.payment());
		}
	}

	private static void completeWhenAllAuthorised(Processes running, PaymentEvent event) {
		if (event.allAuthorised()) {
			running.complete("authorise-payment", event.payment());
		}
	}

	/** The deadline of all open work for the payment has changed. */
	private void renew(Processes running, UUID id) {
		String key = id.toString();
		running.renew("authorise-payment", id, title(key), due(key));
		for (Instalment instalment : this.payments.get(id).instalments()) {
			if (!instalment.isPaid()) {
				String part = instalment.id().toString();
				running.renew("confirm-payment", instalment.id(), this.instalments.title(part),
						this.instalments.due(part));
			}
		}
	}

	public String title(String key) {
		Payment payment = of(key);
		String card = payment.due().isPresent() ? "authorise-payment" : "authorise-payment-stopped";
		return this.texts.title(card, payment.project(), payment.fund(), String.valueOf(payment.period()),
				payment.verified().amount(), InstalmentProcess.deadline(payment));
	}

	public Date due(String key) {
		return this.instalments.due(of(key));
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
