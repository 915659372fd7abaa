package eu.regioflow.payment.process;

import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.identity.Role;
import eu.regioflow.identity.TaskGroup;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.payment.Recoveries;
import eu.regioflow.payment.Recovery;
import eu.regioflow.payment.RecoveryEvent;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.workflow.ProcessBean;
import eu.regioflow.workflow.Processes;
import eu.regioflow.workflow.TaskTexts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * What the process of a recovery asks of this module. What lowers the next payment needs
 * nobody's work and has no process.
 */
@ProcessBean("recovery")
public class RecoveryProcess {

	private static final String KEY = "recovery";

	private final ObjectProvider<Processes> processes;

	private final Recoveries recoveries;

	private final Partners partners;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final TaskTexts texts;

	RecoveryProcess(ObjectProvider<Processes> processes, Recoveries recoveries, Partners partners, Projects projects,
			RuleSets ruleSets, TaskTexts texts) {
		this.processes = processes;
		this.recoveries = recoveries;
		this.partners = partners;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.texts = texts;
	}

	@EventListener
	void on(RecoveryEvent event) {
		Recovery recovery = this.recoveries.get(event.recovery());
		if (recovery.manner() == Recovery.Manner.NEXT_PAYMENT) {
			return;
		}
		Processes running = this.processes.getObject();
		switch (event.kind()) {
			case OPENED -> running.start(KEY, recovery.id());
			case REQUESTED -> running.complete("request-repayment", recovery.id());
			case REPAID, SET_OFF, WITHDRAWN -> {
				if (recovery.isOwed()) {
					renew(running, recovery);
				}
				else {
					running.complete(openTask(recovery), recovery.id());
				}
			}
			case INTEREST_CHARGED -> renew(running, recovery);
		}
	}

	/** Debts that were opened before there was a process of theirs. */
	@EventListener(ApplicationReadyEvent.class)
	void startWhatIsOwed() {
		Processes running = this.processes.getObject();
		Set<UUID> live = new HashSet<>(running.liveKeys(KEY));
		for (Recovery recovery : this.recoveries.findNotWithdrawn()) {
			if (recovery.isOwed() && !live.contains(recovery.id())) {
				running.start(KEY, recovery.id());
			}
		}
	}

	/** The amount on the card has changed. */
	private void renew(Processes running, Recovery recovery) {
		String key = recovery.id().toString();
		boolean requested = recovery.repayBy() != null;
		running.renew(openTask(recovery), recovery.id(), requested ? titleToReceive(key) : titleToRequest(key),
				requested ? dueToReceive(key) : dueToRequest(key));
	}

	private static String openTask(Recovery recovery) {
		return (recovery.repayBy() != null) ? "confirm-receipt" : "request-repayment";
	}

	public String titleToRequest(String key) {
		Recovery recovery = of(key);
		return this.texts.title("request-repayment" + suffix(recovery), recovery.project(), debtor(recovery),
				recovery.reference(), recovery.fund(), recovery.outstanding().amount(), recovery.openedOn());
	}

	/** Nothing is laid down; it is open work from the day on which it arises. */
	public Date dueToRequest(String key) {
		return null;
	}

	public List<String> requesters(String key) {
		return List.of(TaskGroup.of(Role.MA, of(key).project()));
	}

	public String titleToReceive(String key) {
		Recovery recovery = of(key);
		return this.texts.title("confirm-receipt" + suffix(recovery), recovery.project(), debtor(recovery),
				recovery.reference(), recovery.fund(), recovery.outstanding().amount(), recovery.repayBy());
	}

	/** The end of the last day on which it may come back. */
	public Date dueToReceive(String key) {
		Recovery recovery = of(key);
		return TaskTexts.endOf(recovery.repayBy(),
				this.ruleSets.get(this.projects.get(recovery.project()).ruleSet()).zone());
	}

	public List<String> receivers(String key) {
		return List.of(TaskGroup.of(Role.CA, of(key).project()));
	}

	public String page(String key) {
		return "/projects/%s/recoveries".formatted(of(key).project());
	}

	public boolean isOwed(String key) {
		return of(key).isOwed();
	}

	public boolean isWithdrawn(String key) {
		return of(key).withdrawal().isPresent();
	}

	private static boolean isOfAuthority(Recovery recovery) {
		return recovery.manner() == Recovery.Manner.AUTHORITY_REPAYMENT;
	}

	private static String suffix(Recovery recovery) {
		return isOfAuthority(recovery) ? "-authority" : "";
	}

	/** The partner, or the country whose authority pays for it. */
	private String debtor(Recovery recovery) {
		Partner partner = this.partners.get(recovery.project(), recovery.partner());
		return isOfAuthority(recovery) ? partner.country() : partner.abbreviation();
	}

	private Recovery of(String key) {
		return this.recoveries.get(UUID.fromString(key));
	}

}
