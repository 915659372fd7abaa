package eu.regioflow.payment.rest;

import java.io.IOException;
import java.io.InputStream;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.partnership.BankAccount;
import eu.regioflow.partnership.Partners;
import eu.regioflow.partnership.SetBankAccount;
import eu.regioflow.payment.ImportConfirmations;
import eu.regioflow.payment.MakeTransferFile;
import eu.regioflow.payment.transfer.TransferFile;
import eu.regioflow.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What accounting exchanges with its bank, and where partners are paid.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}")
@Tag(name = "Payments")
class TransferApi {

	/** One byte more than an import may have is enough to refuse it. */
	private static final int MOST_READ = 10 * 1024 * 1024 + 1;

	private final Access access;

	private final Partners partners;

	private final SetBankAccount setBankAccount;

	private final MakeTransferFile makeTransferFile;

	private final ImportConfirmations importConfirmations;

	TransferApi(Access access, Partners partners, SetBankAccount setBankAccount, MakeTransferFile makeTransferFile,
			ImportConfirmations importConfirmations) {
		this.access = access;
		this.partners = partners;
		this.setBankAccount = setBankAccount;
		this.makeTransferFile = makeTransferFile;
		this.importConfirmations = importConfirmations;
	}

	@GetMapping("/partners/{partner}/bank-account")
	@Operation(summary = "The account to which a partner is paid")
	AccountBody account(@PathVariable String code, @PathVariable int partner) {
		this.access.require(Permission.VIEW_PAYMENTS, Scope.project(code));
		return this.partners.get(code, partner).bankAccount().map(AccountBody::of).orElse(new AccountBody(null, null));
	}

	@PutMapping("/partners/{partner}/bank-account")
	@Operation(summary = "Set the account to which a partner is paid")
	AccountBody setAccount(@PathVariable String code, @PathVariable int partner,
			@org.springframework.web.bind.annotation.RequestBody AccountBody body) {
		return AccountBody
			.of(this.setBankAccount.set(code, partner, body.iban(), body.bic()).bankAccount().orElseThrow());
	}

	@PostMapping(path = "/payments/transfer-file", produces = MediaType.APPLICATION_XML_VALUE)
	@Operation(summary = "All authorised, unpaid instalments and advances as ISO 20022 pain.001")
	ResponseEntity<String> file(@PathVariable String code) {
		TransferFile file = this.makeTransferFile.make(code);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_XML)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(code + "-pain.001.xml").build().toString())
			.body(file.xml());
	}

	@PostMapping(path = "/payments/confirmations", consumes = "text/csv")
	@Operation(
			summary = "Confirm instalments and advances by a CSV of payment_reference, paid_on and amount; all or nothing",
			requestBody = @RequestBody(required = true, content = @Content(mediaType = "text/csv")))
	ConfirmedBody confirm(@PathVariable String code, @Parameter(hidden = true) InputStream content) throws IOException {
		byte[] read = content.readNBytes(MOST_READ);
		if (read.length == MOST_READ) {
			throw Refusal.tooLarge("too-large");
		}
		return new ConfirmedBody(this.importConfirmations.confirm(code, read));
	}

	/**
	 * An account.
	 *
	 * @param iban null while none is known
	 * @param bic null where the IBAN is enough
	 */
	record AccountBody(String iban, String bic) {

		static AccountBody of(BankAccount account) {
			return new AccountBody(account.iban(), account.bic());
		}

	}

	/** How many instalments were confirmed. */
	record ConfirmedBody(int confirmed) {
	}

}
