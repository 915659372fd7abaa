package eu.regioflow.payment;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.partnership.BankAccount;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.payment.transfer.Holder;
import eu.regioflow.payment.transfer.Transfer;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * What is authorised and not yet confirmed as paid: instalments, to the lead partner, and
 * advances, each to the partner that it is for.
 */
@Component
class OpenTransfers {

	private final Projects projects;

	private final Partners partners;

	private final Payments payments;

	private final Advances advances;

	OpenTransfers(Projects projects, Partners partners, Payments payments, Advances advances) {
		this.projects = projects;
		this.partners = partners;
		this.payments = payments;
		this.advances = advances;
	}

	/**
	 * In the order of periods and numbers, advances last.
	 * @throws Refusal {@code bank-account-missing} (conflict)
	 */
	List<Transfer> of(String project) {
		String title = project + " " + this.projects.get(project).acronym();
		List<Transfer> transfers = new ArrayList<>();
		for (Payment payment : this.payments.findByProjectOrderByPeriodAscFundAsc(project)) {
			for (Instalment instalment : payment.instalments()) {
				if (!instalment.isPaid()) {
					transfers.add(new Transfer(payment.reference(instalment), instalment.amount(), lead(project),
							"%s period %d %s".formatted(title, payment.period(), payment.fund())));
				}
			}
		}
		for (Advance advance : this.advances.findByProjectOrderByNumber(project)) {
			if (!advance.isPaid()) {
				transfers.add(new Transfer(advance.reference(), advance.amount(),
						holder(this.partners.get(project, advance.partner())),
						"%s advance %d %s".formatted(title, advance.number(), advance.fund())));
			}
		}
		return transfers;
	}

	private Holder lead(String project) {
		return this.partners.findByProjectOrderByNumber(project)
			.stream()
			.filter(Partner::isLead)
			.findFirst()
			.map(OpenTransfers::holder)
			.orElseThrow(Refusal::notFound);
	}

	private static Holder holder(Partner partner) {
		BankAccount account = partner.bankAccount()
			.orElseThrow(() -> Refusal.conflict("bank-account-missing", partner.abbreviation()));
		return new Holder(partner.name(), account);
	}

}
