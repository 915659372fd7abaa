package eu.regioflow.payment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.partnership.BankAccount;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.payment.transfer.Holder;
import eu.regioflow.payment.transfer.Transfer;
import eu.regioflow.payment.transfer.TransferFile;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Accounting takes all instalments that are authorised and not yet paid to its bank, as
 * one file.
 */
@UseCase(Permission.MAKE_TRANSFER_FILE)
public class MakeTransferFile {

	private final Access access;

	private final Projects projects;

	private final Payments payments;

	private final Partners partners;

	private final PayerAccount payer;

	private final ProgrammeToday today;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	MakeTransferFile(Access access, Projects projects, Payments payments, Partners partners, PayerAccount payer,
			ProgrammeToday today, Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.projects = projects;
		this.payments = payments;
		this.partners = partners;
		this.payer = payer;
		this.today = today;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Makes the file. The same instalments give the same message and the same references,
	 * by which a bank recognises a file that it has already carried out.
	 * @throws Refusal {@code nothing-to-transfer}, {@code bank-account-missing} or
	 * {@code payer-account-missing} (conflict)
	 */
	public TransferFile make(String project) {
		this.access.require(Permission.MAKE_TRANSFER_FILE, Scope.project(project));
		String acronym = this.projects.get(project).acronym();
		Partner lead = this.partners.findByProjectOrderByNumber(project)
			.stream()
			.filter(Partner::isLead)
			.findFirst()
			.orElseThrow(Refusal::notFound);
		List<Transfer> transfers = new ArrayList<>();
		StringBuilder parts = new StringBuilder();
		for (Payment payment : this.payments.findByProjectOrderByPeriodAscFundAsc(project)) {
			for (Instalment instalment : payment.instalments()) {
				if (!instalment.isPaid()) {
					parts.append(instalment.id());
					transfers.add(new Transfer(payment.reference(instalment), instalment.amount(), holder(lead),
							"%s %s period %d %s".formatted(project, acronym, payment.period(), payment.fund())));
				}
			}
		}
		if (transfers.isEmpty()) {
			throw Refusal.conflict("nothing-to-transfer");
		}
		TransferFile file = new TransferFile(message(parts.toString()),
				this.clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC), this.today.of(project),
				new Holder(this.payer.name(), this.payer.account()), transfers);
		this.events.publishEvent(new TransferFileMade(project, file.message(), transfers.size(), file.total()));
		return file;
	}

	private static Holder holder(Partner lead) {
		BankAccount account = lead.bankAccount()
			.orElseThrow(() -> Refusal.conflict("bank-account-missing", lead.abbreviation()));
		return new Holder(lead.name(), account);
	}

	private static String message(String parts) {
		return UUID.nameUUIDFromBytes(parts.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
	}

}
