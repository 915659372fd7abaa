package eu.regioflow.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.audit.Correction;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.refusal.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;

/**
 * What a project owes a fund after a correction, settled in steps and never beyond what
 * is owed.
 */
@Entity
public class Recovery {

	/** How it is to be made good. */
	public enum Manner {

		/** The project pays back. */
		REPAYMENT,
		/** The next payments are lower. */
		NEXT_PAYMENT,
		/** The partner's national authority pays back. */
		AUTHORITY_REPAYMENT

	}

	/** Where it stands. */
	public enum Status {

		OPEN, PART_SETTLED, SETTLED, WITHDRAWN

	}

	@Id
	private UUID id;

	private String project;

	private UUID correction;

	private String reference;

	private int partner;

	private UUID report;

	private int period;

	private String fund;

	@Enumerated(EnumType.STRING)
	private Manner manner;

	private LocalDate openedOn;

	private BigDecimal principal;

	private BigDecimal settled;

	@Embedded
	private Interest interest = new Interest();

	private LocalDate requestedOn;

	private LocalDate repayBy;

	@Embedded
	private Withdrawal withdrawal;

	@OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
	@JoinColumn(name = "recovery", nullable = false)
	@OrderBy("number")
	@BatchSize(size = 100)
	private List<RecoveryStep> steps = new ArrayList<>();

	@Version
	private Long version;

	protected Recovery() {
	}

	Recovery(Origin origin, String fund, Manner manner, Money principal, LocalDate openedOn) {
		this.id = UUID.randomUUID();
		this.project = origin.project();
		this.correction = origin.correction();
		this.reference = origin.reference();
		this.partner = origin.partner();
		this.report = origin.report();
		this.period = origin.period();
		this.fund = fund;
		this.manner = manner;
		this.openedOn = openedOn;
		this.principal = principal.amount();
		this.settled = Money.ZERO.amount();
	}

	/** The correction that it comes from, and the partner report that is corrected. */
	record Origin(String project, UUID correction, String reference, int partner, UUID report, int period) {

		static Origin of(Correction correction, int period) {
			return new Origin(correction.project(), correction.id(), correction.reference(), correction.partner(),
					correction.report(), period);
		}

	}

	/**
	 * Lays down simple interest on what is owed.
	 * @param from the first day that counts
	 */
	void chargeInterest(Percentage rate, LocalDate from) {
		if (!this.steps.isEmpty()) {
			throw Refusal.conflict("recovery-begun", this.reference);
		}
		this.interest.charge(rate, from);
	}

	/**
	 * Asks for what is owed.
	 * @param by the last day on which it may come back
	 */
	void request(LocalDate by, LocalDate today) {
		requireOwed();
		if (this.manner == Manner.NEXT_PAYMENT) {
			throw Refusal.conflict("recovery-lowers-payments", this.reference);
		}
		if (this.requestedOn != null) {
			throw Refusal.conflict("repayment-requested", this.repayBy);
		}
		if (by == null) {
			throw Refusal.invalid("date-missing");
		}
		if (by.isBefore(today)) {
			throw Refusal.invalid("repay-by-past", by, today);
		}
		this.requestedOn = today;
		this.repayBy = by;
	}

	/** Gives up what is not settled yet. */
	void withdraw(Withdrawal.Ground ground, String reason, LocalDate today) {
		requireOwed();
		this.withdrawal = new Withdrawal(today, ground, reason);
	}

	private void requireOwed() {
		if (!isOwed()) {
			throw Refusal.conflict("recovery-not-owed", this.reference);
		}
	}

	/**
	 * Settles a part.
	 * @param amount of the principal, EUR
	 * @param interest of the interest due by that day, EUR
	 * @param payment against which it is set off; null where it was paid back
	 */
	RecoveryStep settle(Money amount, Money interest, LocalDate day, UUID payment, Rounding rounding, Instant at) {
		if (withdrawal().isPresent()) {
			throw Refusal.conflict("recovery-not-owed", this.reference);
		}
		if (amount.isNegative() || interest.isNegative() || amount.isZero() && interest.isZero()) {
			throw Refusal.invalid("amount-not-positive", amount.isZero() ? interest : amount);
		}
		if (amount.isMoreThan(outstanding())) {
			throw Refusal.invalid("more-than-owed", amount, outstanding());
		}
		LocalDate earliest = this.steps.isEmpty() ? this.openedOn : this.steps.get(this.steps.size() - 1).day();
		if (day.isBefore(earliest)) {
			throw Refusal.invalid("recovery-day", day, earliest);
		}
		this.interest.pay(interest, outstanding(), day, rounding);
		this.settled = settled().plus(amount).amount();
		RecoveryStep step = new RecoveryStep(this.steps.size() + 1, amount, interest, day, payment, at);
		this.steps.add(step);
		return step;
	}

	/** Interest due and not paid on a day, in EUR. */
	public Money interestDue(LocalDate day, Rounding rounding) {
		return this.interest.due(withdrawal().isPresent() ? Money.ZERO : outstanding(), day, rounding);
	}

	/**
	 * Refuses a write that was made from an older state.
	 * @param expected the version that the writer saw, empty when they did not say
	 */
	void requireVersion(Optional<Long> expected) {
		expected.filter((seen) -> !seen.equals(this.version)).ifPresent((seen) -> {
			throw Refusal.conflict("stale-version", seen, this.version);
		});
	}

	/** Of the principal; interest may be due beyond it. */
	public Status status() {
		if (withdrawal().isPresent()) {
			return Status.WITHDRAWN;
		}
		if (settled().isZero()) {
			return Status.OPEN;
		}
		return outstanding().isZero() ? Status.SETTLED : Status.PART_SETTLED;
	}

	public UUID id() {
		return this.id;
	}

	public String project() {
		return this.project;
	}

	/** The correction that it comes from. */
	public UUID correction() {
		return this.correction;
	}

	/** The correction's reference, such as {@code PGI06030-A-1-2}. */
	public String reference() {
		return this.reference;
	}

	public int partner() {
		return this.partner;
	}

	/** The corrected partner report. */
	public UUID report() {
		return this.report;
	}

	/** The corrected report's period. */
	public int period() {
		return this.period;
	}

	public String fund() {
		return this.fund;
	}

	public Manner manner() {
		return this.manner;
	}

	public LocalDate openedOn() {
		return this.openedOn;
	}

	/** The fund's share of what was corrected, in EUR. */
	public Money principal() {
		return Money.of(this.principal);
	}

	/** Of the principal, repaid and set off together. */
	public Money settled() {
		return Money.of(this.settled);
	}

	/** Of the principal, in EUR. */
	public Money outstanding() {
		return principal().minus(settled());
	}

	/** Per cent for a year; empty where no interest is charged. */
	public Optional<Percentage> interestRate() {
		return this.interest.rate();
	}

	/** The first day that counts; null where no interest is charged. */
	public LocalDate interestFrom() {
		return this.interest.from();
	}

	public Money interestPaid() {
		return this.interest.paid();
	}

	/** The last day on which it may come back; null until it is asked for. */
	public LocalDate repayBy() {
		return this.repayBy;
	}

	/** Why and when what is not settled was given up. */
	public Optional<Withdrawal> withdrawal() {
		return Optional.ofNullable(this.withdrawal);
	}

	/** Whether something is still to come, be it only interest. */
	public boolean isOwed() {
		return withdrawal().isEmpty() && !(outstanding().isZero() && this.interest.unpaid().isZero());
	}

	/** In the order in which they were recorded. */
	public List<RecoveryStep> steps() {
		return List.copyOf(this.steps);
	}

	public Long version() {
		return this.version;
	}

	/** Such as {@code PGI06030/recovery/PGI06030-A-1-2/ERDF}. */
	public String path() {
		return "%s/recovery/%s/%s".formatted(this.project, this.reference, this.fund);
	}

}
