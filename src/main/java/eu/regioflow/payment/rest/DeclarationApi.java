package eu.regioflow.payment.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.audit.AuditBody;
import eu.regioflow.money.Money;
import eu.regioflow.payment.accounts.AccountsCsv;
import eu.regioflow.payment.accounts.CommissionDeclaration;
import eu.regioflow.payment.accounts.ExplainDifference;
import eu.regioflow.payment.accounts.ReadAccounts;
import eu.regioflow.payment.accounts.Reconciled;
import eu.regioflow.payment.accounts.RecordSubmission;
import eu.regioflow.payment.accounts.YearAccounts;
import eu.regioflow.payment.accounts.DeclarationCsv;
import eu.regioflow.payment.accounts.DeclaredItem;
import eu.regioflow.payment.accounts.Eligible;
import eu.regioflow.payment.accounts.FinishDeclaration;
import eu.regioflow.payment.accounts.GatherDeclaration;
import eu.regioflow.payment.accounts.OpenDeclaration;
import eu.regioflow.payment.accounts.ReopenDeclaration;
import eu.regioflow.payment.accounts.VisibleDeclarations;
import eu.regioflow.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Payment applications to the Commission and annual accounts.
 */
@RestController
@RequestMapping("/api/v1/declarations")
@Tag(name = "Declarations to the Commission")
class DeclarationApi {

	private final VisibleDeclarations declarations;

	private final OpenDeclaration openDeclaration;

	private final GatherDeclaration gatherDeclaration;

	private final FinishDeclaration finishDeclaration;

	private final ReopenDeclaration reopenDeclaration;

	private final RecordSubmission recordSubmission;

	private final ExplainDifference explainDifference;

	private final ReadAccounts readAccounts;

	DeclarationApi(VisibleDeclarations declarations, OpenDeclaration openDeclaration,
			GatherDeclaration gatherDeclaration, FinishDeclaration finishDeclaration,
			ReopenDeclaration reopenDeclaration, RecordSubmission recordSubmission, ExplainDifference explainDifference,
			ReadAccounts readAccounts) {
		this.declarations = declarations;
		this.openDeclaration = openDeclaration;
		this.gatherDeclaration = gatherDeclaration;
		this.finishDeclaration = finishDeclaration;
		this.reopenDeclaration = reopenDeclaration;
		this.recordSubmission = recordSubmission;
		this.explainDifference = explainDifference;
		this.readAccounts = readAccounts;
	}

	@GetMapping
	@Operation(summary = "All payment applications and annual accounts")
	List<DeclarationBody> list() {
		return this.declarations.all().stream().map(DeclarationBody::of).toList();
	}

	@GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "A payment application or the accounts of a year")
	DeclarationBody get(@PathVariable UUID id) {
		return DeclarationBody.of(this.declarations.get(id));
	}

	@GetMapping(path = "/{id}/csv", produces = "text/csv")
	@Operation(summary = "The same as CSV")
	ResponseEntity<String> csv(@PathVariable UUID id) {
		CommissionDeclaration declaration = this.declarations.get(id);
		return csv(declaration.reference(), DeclarationCsv.of(declaration));
	}

	@PostMapping
	@Operation(summary = "Open a payment application or the accounts of a year; the draft gathers all that is free")
	DeclarationBody open(@RequestBody Opened body) {
		return DeclarationBody.of(this.openDeclaration.open(body.kind(), body.fund(), body.year()));
	}

	@PostMapping("/{id}/gathering")
	@Operation(summary = "Have a draft take up all that is free, but for what is left out")
	DeclarationBody gather(@PathVariable UUID id, ExpectedVersion expected, @RequestBody Gathered body) {
		return DeclarationBody.of(this.gatherDeclaration.gather(id, expected.version(),
				(body.leaveOut() != null) ? body.leaveOut() : Set.of()));
	}

	@PostMapping("/{id}/finishing")
	@Operation(summary = "Finish a draft")
	DeclarationBody finish(@PathVariable UUID id, ExpectedVersion expected) {
		return DeclarationBody.of(this.finishDeclaration.finish(id, expected.version()));
	}

	@PostMapping("/{id}/reopening")
	@Operation(summary = "Take up a finished one again")
	DeclarationBody reopen(@PathVariable UUID id, ExpectedVersion expected) {
		return DeclarationBody.of(this.reopenDeclaration.reopen(id, expected.version()));
	}

	@GetMapping(path = "/{id}/accounts", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Withdrawn, recovered and irrecoverable amounts of a year, and its accounts per priority")
	AccountsBody accounts(@PathVariable UUID id) {
		return AccountsBody.of(this.readAccounts.of(this.declarations.get(id)));
	}

	@GetMapping(path = "/{id}/accounts/csv", produces = "text/csv")
	@Operation(summary = "The same as CSV")
	ResponseEntity<String> accountsCsv(@PathVariable UUID id) {
		CommissionDeclaration declaration = this.declarations.get(id);
		return csv(declaration.reference() + "-accounts", AccountsCsv.of(this.readAccounts.of(declaration)));
	}

	@PutMapping("/{id}/explanations/{priority}")
	@Operation(summary = "Explain why the accounts differ under a priority from what was applied for")
	AccountsBody explain(@PathVariable UUID id, @PathVariable String priority, ExpectedVersion expected,
			@RequestBody Explained body) {
		return AccountsBody
			.of(this.readAccounts.of(this.explainDifference.explain(id, expected.version(), priority, body.text())));
	}

	@PostMapping("/{id}/submission")
	@Operation(summary = "Record the submission to the Commission and the reference that its system gave")
	DeclarationBody submit(@PathVariable UUID id, ExpectedVersion expected, @RequestBody Submitted body) {
		return DeclarationBody
			.of(this.recordSubmission.record(id, expected.version(), body.reference(), body.submittedOn()));
	}

	private static ResponseEntity<String> csv(String name, String content) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name + ".csv").build().toString())
			.body(content);
	}

	/** Empty to take the explanation out. */
	record Explained(String text) {
	}

	/** The Commission's reference and the day of the submission. */
	record Submitted(String reference, LocalDate submittedOn) {
	}

	/**
	 * The accounts of a fund and year; amounts in EUR.
	 *
	 * @param recovered from debts to the fund, like the two that follow
	 */
	record AccountsBody(List<WithdrawnBody> withdrawn, AmountsBody withdrawnTotal, Money recovered, Money toBeRecovered,
			Money irrecoverable, List<PriorityBody> priorities) {

		static AccountsBody of(YearAccounts accounts) {
			return new AccountsBody(
					accounts.withdrawn()
						.stream()
						.map((row) -> new WithdrawnBody(row.body(), AmountsBody.of(row.amounts())))
						.toList(),
					AmountsBody.of(accounts.withdrawnTotal()), accounts.figures().recovered(),
					accounts.figures().toBeRecovered(), accounts.figures().irrecoverable(),
					accounts.priorities().stream().map(PriorityBody::of).toList());
		}

	}

	/** What was withdrawn after audits of one body. */
	record WithdrawnBody(AuditBody body, AmountsBody amounts) {
	}

	/** What was applied for under a priority, and what the accounts hold of it. */
	record PriorityBody(String priority, AmountsBody applied, AmountsBody accounts, AmountsBody difference,
			AmountsBody ofAuditAuthority, AmountsBody ofCommission, String explanation) {

		static PriorityBody of(Reconciled row) {
			return new PriorityBody(row.priority(), AmountsBody.of(row.applied()), AmountsBody.of(row.accounts()),
					AmountsBody.of(row.difference()), AmountsBody.of(row.ofAuditAuthority()),
					AmountsBody.of(row.ofCommission()), row.explanation());
		}

	}

	/** What to open, such as the year {@code 2019-2020}. */
	record Opened(CommissionDeclaration.Kind kind, String fund, String year) {
	}

	/** References of what is left out. */
	record Gathered(Set<String> leaveOut) {
	}

	/** A declaration; amounts in EUR. */
	record DeclarationBody(UUID id, long version, String reference, CommissionDeclaration.Kind kind, String fund,
			String year, CommissionDeclaration.Status status, Instant finishedAt, String commissionReference,
			LocalDate submittedOn, AmountsBody total, List<ItemBody> items) {

		static DeclarationBody of(CommissionDeclaration declaration) {
			return new DeclarationBody(declaration.id(), declaration.version(), declaration.reference(),
					declaration.kind(), declaration.fund(), declaration.year().toString(), declaration.status(),
					declaration.finishedAt(), declaration.commissionReference(), declaration.submittedOn(),
					AmountsBody.of(declaration.total()), declaration.items().stream().map(ItemBody::of).toList());
		}

	}

	/**
	 * Amounts in EUR.
	 *
	 * @param total eligible, from whatever source
	 * @param union of it, from the fund
	 * @param publicMoney of it, from the fund and from public partners
	 * @param simplified of the total, by unit costs and lump sums (CPR Art. 94)
	 */
	record AmountsBody(Money total, Money union, Money publicMoney, Money simplified) {

		static AmountsBody of(Eligible amounts) {
			return new AmountsBody(amounts.total(), amounts.union(), amounts.publicMoney(), amounts.simplified());
		}

	}

	/** What is declared, below zero for a correction. */
	record ItemBody(DeclaredItem.Kind kind, String reference, String project, AuditBody body, AmountsBody amounts) {

		static ItemBody of(DeclaredItem item) {
			return new ItemBody(item.kind(), item.reference(), item.project(), item.body(),
					AmountsBody.of(item.amounts()));
		}

	}

}
