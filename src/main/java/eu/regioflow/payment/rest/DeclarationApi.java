package eu.regioflow.payment.rest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.audit.AuditBody;
import eu.regioflow.money.Money;
import eu.regioflow.payment.accounts.CommissionDeclaration;
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

	DeclarationApi(VisibleDeclarations declarations, OpenDeclaration openDeclaration,
			GatherDeclaration gatherDeclaration, FinishDeclaration finishDeclaration,
			ReopenDeclaration reopenDeclaration) {
		this.declarations = declarations;
		this.openDeclaration = openDeclaration;
		this.gatherDeclaration = gatherDeclaration;
		this.finishDeclaration = finishDeclaration;
		this.reopenDeclaration = reopenDeclaration;
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
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(declaration.reference() + ".csv").build().toString())
			.body(DeclarationCsv.of(declaration));
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

	/** What to open, such as the year {@code 2019-2020}. */
	record Opened(CommissionDeclaration.Kind kind, String fund, String year) {
	}

	/** References of what is left out. */
	record Gathered(Set<String> leaveOut) {
	}

	/** A declaration; amounts in EUR. */
	record DeclarationBody(UUID id, long version, String reference, CommissionDeclaration.Kind kind, String fund,
			String year, CommissionDeclaration.Status status, Instant finishedAt, AmountsBody total,
			List<ItemBody> items) {

		static DeclarationBody of(CommissionDeclaration declaration) {
			return new DeclarationBody(declaration.id(), declaration.version(), declaration.reference(),
					declaration.kind(), declaration.fund(), declaration.year().toString(), declaration.status(),
					declaration.finishedAt(), AmountsBody.of(declaration.total()),
					declaration.items().stream().map(ItemBody::of).toList());
		}

	}

	/**
	 * Amounts in EUR.
	 *
	 * @param total eligible, from whatever source
	 * @param union of it, from the fund
	 * @param publicMoney of it, from the fund and from public partners
	 */
	record AmountsBody(Money total, Money union, Money publicMoney) {

		static AmountsBody of(Eligible amounts) {
			return new AmountsBody(amounts.total(), amounts.union(), amounts.publicMoney());
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
