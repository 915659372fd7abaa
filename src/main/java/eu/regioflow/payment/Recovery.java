package eu.regioflow.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
		NEXT_PAYMENT

	}

	/** Where it stands. */
	public enum Status {

		OPEN, PART_SETTLED, SETTLED

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

	private BigDecimal interestRate;

	private LocalDate interestFrom;

	private BigDecimal accrued;

	private LocalDate accruedUntil;

	private BigDecimal interestPaid;

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
		this.accrued = Money.ZERO.amount();
		this.interestPaid = Money.ZERO.amount();
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
		if (rate == null || from == null) {
			throw Refusal.invalid("interest-incomplete");
		}
		if (rate.compareTo(Percentage.of("0")) <= 0 || rate.compareTo(Percentage.of("100")) > 0
				|| rate.percent().stripTrailingZeros().scale() > 4) {
			throw Refusal.invalid("interest-rate", rate);
		}
		this.interestRate = rate.percent();
		this.interestFrom = from;
	}

	/**
	 * Settles a part.
	 * @param amount of the principal, EUR
	 * @param interest of the interest due by that day, EUR
	 * @param payment against which it is set off; null where it was paid back
	 */
	RecoveryStep settle(Money amount, Money interest, LocalDate day, UUID payment, Rounding rounding, Instant at) {
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
		Money due = interestDue(day, rounding);
		if (interest.isMoreThan(due)) {
			throw Refusal.invalid("more-interest-than-due", interest, due);
		}
		this.accrued = accruedBy(day, rounding).amount();
		this.accruedUntil = day;
		this.interestPaid = interestPaid().plus(interest).amount();
		this.settled = settled().plus(amount).amount();
		RecoveryStep step = new RecoveryStep(this.steps.size() + 1, amount, interest, day, payment, at);
		this.steps.add(step);
		return step;
	}

	/** Interest from the first day on, paid or not; the day itself does not count. */
	private Money accruedBy(LocalDate day, Rounding rounding) {
		if (this.interestRate == null) {
			return Money.ZERO;
		}
		LocalDate since = (this.accruedUntil != null && this.accruedUntil.isAfter(this.interestFrom))
				? this.accruedUntil : this.interestFrom;
		long days = Math.max(0, ChronoUnit.DAYS.between(since, day));
		return Money.of(this.accrued).plus(outstanding().interest(new Percentage(this.interestRate), days, rounding));
	}

	/** Interest due and not paid on a day, in EUR. */
	public Money interestDue(LocalDate day, Rounding rounding) {
		return accruedBy(day, rounding).minus(interestPaid());
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
		return Optional.ofNullable(this.interestRate)
			.map((rate) -> new Percentage(
					rate.stripTrailingZeros().scale() < 0 ? rate.setScale(0) : rate.stripTrailingZeros()));
	}

	/** The first day that counts; null where no interest is charged. */
	public LocalDate interestFrom() {
		return this.interestFrom;
	}

	public Money interestPaid() {
		return Money.of(this.interestPaid);
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
