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
import eu.regioflow.payment.InterruptPaymentClock;
import eu.regioflow.payment.Interruption;
import eu.regioflow.payment.Payment;
import eu.regioflow.payment.PaymentClock;
import eu.regioflow.payment.Payments;
import eu.regioflow.payment.ProgrammeToday;
import eu.regioflow.payment.ResumePaymentClock;
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
 * Payments: read, authorised, confirmed, their clock interrupted and resumed.
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

	private final InterruptPaymentClock interruptPaymentClock;

	private final ResumePaymentClock resumePaymentClock;

	private final ProgrammeToday today;

	PaymentApi(Access access, Projects projects, Payments payments, AuthorisePayment authorisePayment,
			ConfirmPayment confirmPayment, InterruptPaymentClock interruptPaymentClock,
			ResumePaymentClock resumePaymentClock, ProgrammeToday today) {
		this.access = access;
		this.projects = projects;
		this.payments = payments;
		this.authorisePayment = authorisePayment;
		this.confirmPayment = confirmPayment;
		this.interruptPaymentClock = interruptPaymentClock;
		this.resumePaymentClock = resumePaymentClock;
		this.today = today;
	}

	@GetMapping("/projects/{code}/payments")
	@Operation(summary = "All payments of a project")
	List<PaymentBody> list(@PathVariable String code) {
		this.access.require(Permission.VIEW_PAYMENTS, Scope.project(code));
		this.projects.get(code);
		return this.payments.standing(code).stream().map(this::body).toList();
	}

	@PostMapping("/payments/{id}/authorisation")
	@Operation(summary = "Authorise an instalment")
	PaymentBody authorise(@PathVariable UUID id, ExpectedVersion expected, @RequestBody Authorisation body) {
		return body(this.authorisePayment.authorise(id, expected.version(), body.amount()));
	}

	@PostMapping("/payments/{id}/confirmation")
	@Operation(summary = "Confirm that an instalment was paid")
	PaymentBody confirm(@PathVariable UUID id, ExpectedVersion expected, @RequestBody Confirmation body) {
		return body(
				this.confirmPayment.confirm(id, expected.version(), body.instalment(), body.paidOn(), body.amount()));
	}

	@PostMapping("/payments/{id}/interruption")
	@Operation(summary = "Interrupt the payment deadline")
	PaymentBody interrupt(@PathVariable UUID id, ExpectedVersion expected, @RequestBody Stop body) {
		return body(
				this.interruptPaymentClock.interrupt(id, expected.version(), body.from(), body.reason(), body.text()));
	}

	@PostMapping("/payments/{id}/resumption")
	@Operation(summary = "Let the interrupted payment deadline go on")
	PaymentBody resume(@PathVariable UUID id, ExpectedVersion expected, @RequestBody Resumption body) {
		return body(this.resumePaymentClock.resume(id, expected.version(), body.on()));
	}

	private PaymentBody body(Payment payment) {
		return PaymentBody.of(payment, this.today.of(payment.project()));
	}

	/** An instalment to be authorised; EUR. */
	record Authorisation(Money amount) {
	}

	/** The bank's transfer of an instalment; EUR. */
	record Confirmation(int instalment, LocalDate paidOn, Money amount) {
	}

	/**
	 * From when on the clock stands, and why.
	 *
	 * @param text what the lead partner is told
	 */
	record Stop(LocalDate from, Interruption.Reason reason, String text) {
	}

	/** The first day that counts again. */
	record Resumption(LocalDate on) {
	}

	/**
	 * A payment; amounts in EUR.
	 *
	 * @param lumpSum the code of the lump sum that it is for; null for anything else
	 * @param correction the reference of the correction in the project's favour that it
	 * is for
	 * @param submitted day 0 of the deadline
	 * @param due null while the clock is interrupted
	 * @param daysLeft negative when the deadline has passed
	 * @param stoppedSince null while the clock runs
	 * @param remaining verified but not yet paid
	 */
	record PaymentBody(UUID id, long version, String lumpSum, String correction, int period, String fund,
			Payment.Status status, LocalDate submitted, LocalDate due, long daysLeft, LocalDate stoppedSince,
			Money verified, Money authorised, Money paid, Money remaining, List<InstalmentBody> instalments,
			List<InterruptionBody> interruptions) {

		static PaymentBody of(Payment payment, LocalDate today) {
			PaymentClock clock = payment.clock();
			return new PaymentBody(payment.id(), payment.version(), payment.lumpSum(), payment.correctionReference(),
					payment.period(), payment.fund(), payment.status(), clock.submitted(), clock.due().orElse(null),
					clock.daysLeft(today), clock.stoppedSince().orElse(null), payment.verified(), payment.authorised(),
					payment.paid(), payment.remaining(),
					payment.instalments().stream().map((instalment) -> InstalmentBody.of(payment, instalment)).toList(),
					payment.interruptions().stream().map(InterruptionBody::of).toList());
		}

	}

	/**
	 * An interruption of the deadline.
	 *
	 * @param resumedOn null while the clock stands
	 * @param days by which the due date moved
	 */
	record InterruptionBody(int number, LocalDate from, Interruption.Reason reason, String text, LocalDate resumedOn,
			long days) {

		static InterruptionBody of(Interruption interruption) {
			return new InterruptionBody(interruption.number(), interruption.from(), interruption.reason(),
					interruption.notice(), interruption.resumedOn(), interruption.days());
		}

	}

	/**
	 * A part of a payment.
	 *
	 * @param reference by which a bank and an import name it
	 * @param paidOn null until it is confirmed
	 * @param setsOff what it settles; null where a bank transfers it
	 */
	record InstalmentBody(int number, String reference, Money amount, Instant authorisedAt, LocalDate paidOn,
			Instalment.SetOff setsOff) {

		static InstalmentBody of(Payment payment, Instalment instalment) {
			return new InstalmentBody(instalment.number(), payment.reference(instalment), instalment.amount(),
					instalment.authorisedAt(), instalment.paidOn(), instalment.setsOff());
		}

	}

}
