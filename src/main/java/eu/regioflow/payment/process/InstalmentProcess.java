package eu.regioflow.payment.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import eu.regioflow.identity.Role;
import eu.regioflow.identity.TaskGroup;
import eu.regioflow.payment.Instalment;
import eu.regioflow.payment.Payment;
import eu.regioflow.payment.Payments;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.workflow.ProcessBean;
import eu.regioflow.workflow.TaskTexts;

/**
 * What the process of one instalment asks of this module.
 */
@ProcessBean("instalment")
public class InstalmentProcess {

	private final Payments payments;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final TaskTexts texts;

	InstalmentProcess(Payments payments, Projects projects, RuleSets ruleSets, TaskTexts texts) {
		this.payments = payments;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.texts = texts;
	}

	public String title(String key) {
		Payment payment = paymentOf(key);
		Instalment instalment = payment.instalments()
			.stream()
			.filter((candidate) -> candidate.id().toString().equals(key))
			.findFirst()
			.orElseThrow(Refusal::notFound);
		String card = payment.due().isPresent() ? "confirm-payment" : "confirm-payment-stopped";
		return this.texts.title(card, payment.project(), payment.fund(), String.valueOf(payment.period()),
				instalment.amount().amount(), String.valueOf(instalment.number()), deadline(payment));
	}

	/** The end of the last day in time; null while the clock stands. */
	Date due(Payment payment) {
		return payment.due()
			.map((day) -> TaskTexts.endOf(day,
					this.ruleSets.get(this.projects.get(payment.project()).ruleSet()).zone()))
			.orElse(null);
	}

	/** The day that a card names: the last in time, or since when the clock stands. */
	static LocalDate deadline(Payment payment) {
		return payment.due().or(payment.clock()::stoppedSince).orElseThrow();
	}

	public Date due(String key) {
		return due(paymentOf(key));
	}

	public List<String> candidates(String key) {
		return List.of(TaskGroup.of(Role.CA, paymentOf(key).project()));
	}

	public String page(String key) {
		return paymentOf(key).page();
	}

	private Payment paymentOf(String key) {
		return this.payments.findByInstalment(UUID.fromString(key)).orElseThrow(Refusal::notFound);
	}

}
