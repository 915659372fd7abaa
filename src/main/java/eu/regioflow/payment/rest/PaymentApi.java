package eu.regioflow.payment.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.money.Money;
import eu.regioflow.payment.AuthorisePayment;
import eu.regioflow.payment.ConfirmPayment;
import eu.regioflow.payment.Instalment;
import eu.regioflow.payment.Payment;
import eu.regioflow.payment.Payments;
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
 * Payments: read, authorised and confirmed.
 */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Payments")
class PaymentApi {

	private final Access access;

	private final Projects projects;

	private final Payments payments;

	private final AuthorisePayment authorisePayment;

	private final ConfirmPayment confirmPayment;

	PaymentApi(Access access, Projects projects, Payments payments, AuthorisePayment authorisePayment,
			ConfirmPayment confirmPayment) {
		this.access = access;
		this.projects = projects;
		this.payments = payments;
		this.authorisePayment = authorisePayment;
		this.confirmPayment = confirmPayment;
	}

	@GetMapping("/projects/{code}/payments")
	@Operation(summary = "All payments of a project")
	List<PaymentBody> list(@PathVariable String code) {
		this.access.require(Permission.VIEW_PAYMENTS, Scope.project(code));
		this.projects.get(code);
		return this.payments.findByProjectOrderByPeriodAscFundAsc(code).stream().map(PaymentBody::of).toList();
	}

	@PostMapping("/payments/{id}/authorisation")
	@Operation(summary = "Authorise an instalment")
	PaymentBody authorise(@PathVariable UUID id, ExpectedVersion expected, @RequestBody Authorisation body) {
		return PaymentBody.of(this.authorisePayment.authorise(id, expected.version(), body.amount()));
	}

	@PostMapping("/payments/{id}/confirmation")
	@Operation(summary = "Confirm that an instalment was paid")
	PaymentBody confirm(@PathVariable UUID id, ExpectedVersion expected, @RequestBody Confirmation body) {
		return PaymentBody
			.of(this.confirmPayment.confirm(id, expected.version(), body.instalment(), body.paidOn(), body.amount()));
	}

	/** An instalment to be authorised; EUR. */
	record Authorisation(Money amount) {
	}

	/** The bank's transfer of an instalment; EUR. */
	record Confirmation(int instalment, LocalDate paidOn, Money amount) {
	}

	/**
	 * A payment; amounts in EUR.
	 *
	 * @param remaining verified but not yet paid
	 */
	record PaymentBody(UUID id, long version, int period, String fund, Payment.Status status, LocalDate due,
			Money verified, Money authorised, Money paid, Money remaining, List<InstalmentBody> instalments) {

		static PaymentBody of(Payment payment) {
			return new PaymentBody(payment.id(), payment.version(), payment.period(), payment.fund(), payment.status(),
					payment.due(), payment.verified(), payment.authorised(), payment.paid(), payment.remaining(),
					payment.instalments().stream().map(InstalmentBody::of).toList());
		}

	}

	/**
	 * A part of a payment.
	 *
	 * @param paidOn null until it is confirmed
	 */
	record InstalmentBody(int number, Money amount, Instant authorisedAt, LocalDate paidOn) {

		static InstalmentBody of(Instalment instalment) {
			return new InstalmentBody(instalment.number(), instalment.amount(), instalment.authorisedAt(),
					instalment.paidOn());
		}

	}

}
