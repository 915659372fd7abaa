package eu.regioflow.payment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.payment.transfer.Holder;
import eu.regioflow.payment.transfer.Transfer;
import eu.regioflow.payment.transfer.TransferFile;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Accounting takes all instalments and advances that are authorised and not yet paid to
 * its bank, as one file.
 */
@UseCase(Permission.MAKE_TRANSFER_FILE)
public class MakeTransferFile {

	private final Access access;

	private final OpenTransfers transfers;

	private final PayerAccount payer;

	private final ProgrammeToday today;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	MakeTransferFile(Access access, OpenTransfers transfers, PayerAccount payer, ProgrammeToday today, Clock clock,
			ApplicationEventPublisher events) {
		this.access = access;
		this.transfers = transfers;
		this.payer = payer;
		this.today = today;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Makes the file. The same transfers give the same message and the same references,
	 * by which a bank recognises a file that it has already carried out.
	 * @throws Refusal {@code nothing-to-transfer}, {@code bank-account-missing} or
	 * {@code payer-account-missing} (conflict)
	 */
	public TransferFile make(String project) {
		this.access.require(Permission.MAKE_TRANSFER_FILE, Scope.project(project));
		List<Transfer> transfers = this.transfers.of(project);
		if (transfers.isEmpty()) {
			throw Refusal.conflict("nothing-to-transfer");
		}
		TransferFile file = new TransferFile(message(transfers),
				this.clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC), this.today.of(project),
				new Holder(this.payer.name(), this.payer.account()), transfers);
		this.events.publishEvent(new TransferFileMade(project, file.message(), transfers.size(), file.total()));
		return file;
	}

	/** The same transfers, the same message. */
	private static String message(List<Transfer> transfers) {
		String parts = transfers.stream().map(Transfer::reference).collect(Collectors.joining(" "));
		return UUID.nameUUIDFromBytes(parts.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
	}

}
