package eu.regioflow.payment.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.money.Money;
import eu.regioflow.payment.Advance;
import eu.regioflow.payment.Advances;
import eu.regioflow.payment.AuthoriseAdvance;
import eu.regioflow.payment.ConfirmAdvance;
import eu.regioflow.payment.SettleAdvance;
import eu.regioflow.payment.Settlement;
import eu.regioflow.project.Projects;
import eu.regioflow.web.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Advances: authorised, confirmed, settled against payments.
 */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Advances")
class AdvanceApi {

	private final Access access;

	private final Projects projects;

	private final Advances advances;

	private final AuthoriseAdvance authoriseAdvance;

	private final ConfirmAdvance confirmAdvance;

	private final SettleAdvance settleAdvance;

	AdvanceApi(Access access, Projects projects, Advances advances, AuthoriseAdvance authoriseAdvance,
			ConfirmAdvance confirmAdvance, SettleAdvance settleAdvance) {
		this.access = access;
		this.projects = projects;
		this.advances = advances;
		this.authoriseAdvance = authoriseAdvance;
		this.confirmAdvance = confirmAdvance;
		this.settleAdvance = settleAdvance;
	}

	@GetMapping("/projects/{code}/advances")
	@Operation(summary = "All advances of a project")
	List<AdvanceBody> list(@PathVariable String code) {
		this.access.require(Permission.VIEW_PAYMENTS, Scope.project(code));
		this.projects.get(code);
		return this.advances.findByProjectOrderByNumber(code).stream().map(AdvanceBody::of).toList();
	}

	@PostMapping("/projects/{code}/advances")
	@Operation(summary = "Authorise an advance for a partner")
	AdvanceBody authorise(@PathVariable String code, @RequestBody Authorised body) {
		return AdvanceBody
			.of(this.authoriseAdvance.authorise(code, body.partner(), body.fund(), body.amount(), body.comment()));
	}

	@PostMapping("/advances/{id}/confirmation")
	@Operation(summary = "Confirm that an advance was paid")
	AdvanceBody confirm(@PathVariable UUID id, ExpectedVersion expected, @RequestBody Confirmed body) {
		return AdvanceBody
			.of(this.confirmAdvance.confirm(id, expected.version(), body.paidOn(), Optional.ofNullable(body.amount())));
	}

	@PostMapping("/advances/{id}/settlements")
	@Operation(summary = "Settle an advance against a payment of the same fund")
	AdvanceBody settle(@PathVariable UUID id, ExpectedVersion expected, @RequestBody Settled body) {
		return AdvanceBody.of(this.settleAdvance.settle(id, expected.version(), body.payment(), body.amount()));
	}

	/** An advance to be authorised; EUR. */
	record Authorised(int partner, String fund, Money amount, String comment) {
	}

	/**
	 * The bank's transfer.
	 *
	 * @param amount EUR; null where only the day is told
	 */
	record Confirmed(LocalDate paidOn, Money amount) {
	}

	/** Against which payment how much is settled; EUR. */
	record Settled(UUID payment, Money amount) {
	}

	/**
	 * An advance; amounts in EUR.
	 *
	 * @param reference by which a bank and an import name it
	 * @param paidOn null until it is confirmed
	 * @param outstanding not settled yet
	 */
	record AdvanceBody(UUID id, long version, int number, String reference, int partner, String fund,
			Advance.Status status, Money amount, Money settled, Money outstanding, LocalDate paidOn, String comment,
			List<SettlementBody> settlements) {

		static AdvanceBody of(Advance advance) {
			return new AdvanceBody(advance.id(), advance.version(), advance.number(), advance.reference(),
					advance.partner(), advance.fund(), advance.status(), advance.amount(), advance.settled(),
					advance.outstanding(), advance.paidOn(), advance.comment(),
					advance.settlements().stream().map(SettlementBody::of).toList());
		}

	}

	/** A part of an advance that was settled; EUR. */
	record SettlementBody(int number, UUID payment, Money amount, LocalDate day) {

		static SettlementBody of(Settlement settlement) {
			return new SettlementBody(settlement.number(), settlement.payment(), settlement.amount(), settlement.day());
		}

	}

}
