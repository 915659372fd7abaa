package eu.regioflow.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.audit.Correction;
import eu.regioflow.identity.Hand;
import eu.regioflow.ledger.Balance;
import eu.regioflow.money.Money;
import eu.regioflow.refusal.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * What one fund owes the lead partner for one project report, one lump sum, or one
 * correction in the project's favour.
 */
@Entity
public class Payment {

	/** Where it stands. */
	public enum Status {

		OPEN, PART_PAID, PAID

	}

	@Id
	private UUID id;

	private String project;

	private UUID projectReport;

	private UUID lumpSumClaim;

	private String lumpSum;

	private UUID correction;

	private String correctionReference;

	private int period;

	private String fund;

	private LocalDate submitted;

	private LocalDate due;

	private UUID verifiedBy;

	private BigDecimal verified;

	private BigDecimal authorised;

	private BigDecimal paid;

	@OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
	@JoinColumn(name = "payment", nullable = false)
	@OrderBy("number")
	@BatchSize(size = 100)
	private List<Instalment> instalments = new ArrayList<>();

	@OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
	@JoinColumn(name = "payment", nullable = false)
	@OrderBy("number")
	@Fetch(FetchMode.SELECT)
	@BatchSize(size = 100)
	private List<Interruption> interruptions = new ArrayList<>();

	@Version
	private Long version;

	protected Payment() {
	}

	Payment(String project, UUID projectReport, int period, String fund, PaymentClock clock, UUID verifiedBy,
			Money verified) {
		this.id = UUID.randomUUID();
		this.project = project;
		this.projectReport = projectReport;
		this.period = period;
		this.fund = fund;
		this.submitted = clock.submitted();
		this.due = clock.end();
		owe(verifiedBy, verified);
		this.authorised = Money.ZERO.amount();
		this.paid = Money.ZERO.amount();
	}

	/** For a lump sum that is paid without a report. */
	Payment(LumpSumClaim claim, String fund, PaymentClock clock, Money verified) {
		this(claim.project(), null, claim.shares().get(0).period(), fund, clock, claim.markedBy(), verified);
		this.lumpSumClaim = claim.id();
		this.lumpSum = claim.code();
	}

	/** For what a correction in the project's favour gives back. */
	Payment(Correction correction, int period, String fund, PaymentClock clock, Money given) {
		this(correction.project(), null, period, fund, clock, correction.closedBy(), given);
		this.correction = correction.id();
		this.correctionReference = correction.reference();
	}

	/**
	 * What of the postings of its places it owes; what a correction gives back stands
	 * there below zero.
	 */
	public Money owed(Balance row) {
		return (this.correction != null) ? row.corrected().negated() : row.verified();
	}

	/**
	 * Leaves nothing to be paid, because its verification is re-opened; the clock goes on
	 * as the law has it, since the claim was submitted all the same.
	 * @throws Refusal {@code verification-paid} or {@code lump-sum-paid} (conflict) when
	 * a part is authorised
	 */
	void takeBack() {
		if (!this.instalments.isEmpty()) {
			throw Refusal.conflict((this.lumpSum != null) ? "lump-sum-paid" : "verification-paid", this.fund,
					authorised());
		}
		this.verified = Money.ZERO.amount();
	}

	/** Owes what was verified, for the first time or again. */
	final void owe(UUID verifier, Money amount) {
		this.verifiedBy = verifier;
		this.verified = amount.amount();
	}

	Instalment authorise(Money amount, Hand by, Instant at) {
		if (by.did(this.verifiedBy)) {
			throw Refusal.forbidden("four-eyes");
		}
		if (!amount.isPositive()) {
			throw Refusal.invalid("amount-not-positive", amount);
		}
		requireToAuthorise(amount);
		Instalment instalment = new Instalment(this.instalments.size() + 1, amount, by.id(), at);
		this.instalments.add(instalment);
		this.authorised = authorised().plus(amount).amount();
		return instalment;
	}

	Instalment confirm(int number, Money amount, LocalDate paidOn, LocalDate today, ZoneId zone, Hand by, Instant at) {
		Instalment instalment = this.instalments.stream()
			.filter((candidate) -> candidate.number() == number)
			.findFirst()
			.orElseThrow(() -> Refusal.invalid("unknown-instalment", number));
		instalment.confirm(amount, paidOn, today, zone, by, at);
		this.paid = paid().plus(amount).amount();
		return instalment;
	}

	/** Settles a part without the bank: authorised and paid at once. */
	Instalment setOff(Money amount, Instalment.SetOff kind, Instalment.Deciders deciders, LocalDate day, Instant at) {
		requireToAuthorise(amount);
		Instalment instalment = new Instalment(this.instalments.size() + 1, amount, kind, deciders, day, at);
		this.instalments.add(instalment);
		this.authorised = authorised().plus(amount).amount();
		this.paid = paid().plus(amount).amount();
		return instalment;
	}

	private void requireToAuthorise(Money amount) {
		requireStanding();
		if (amount.isMoreThan(toAuthorise())) {
			throw Refusal.invalid("more-than-verified", amount, toAuthorise());
		}
	}

	private void requireStanding() {
		if (verified().isZero() && this.lumpSum != null) {
			throw Refusal.conflict("lump-sum-not-ready", this.lumpSum);
		}
		if (verified().isZero()) {
			throw Refusal.conflict("payment-taken-back", this.fund, this.period);
		}
	}

	Interruption interrupt(LocalDate from, Interruption.Reason reason, String notice, LocalDate today, UUID by,
			Instant at) {
		requireStanding();
		if (remaining().isZero()) {
			throw Refusal.conflict("payment-paid");
		}
		clock().interrupt(from, today);
		Interruption interruption = new Interruption(this.interruptions.size() + 1, from, reason, notice, by, at);
		this.interruptions.add(interruption);
		return interruption;
	}

	void resume(LocalDate on, LocalDate today, UUID by, Instant at) {
		this.due = clock().resume(on, today).end();
		this.interruptions.get(this.interruptions.size() - 1).resume(on, by, at);
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

	public Status status() {
		if (paid().isZero()) {
			return Status.OPEN;
		}
		return paid().equals(verified()) ? Status.PAID : Status.PART_PAID;
	}

	public Money verified() {
		return Money.of(this.verified);
	}

	public Money authorised() {
		return Money.of(this.authorised);
	}

	public Money paid() {
		return Money.of(this.paid);
	}

	/** Verified but not yet authorised; EUR. */
	public Money toAuthorise() {
		return verified().minus(authorised());
	}

	/** Verified but not yet paid; EUR. */
	public Money remaining() {
		return verified().minus(paid());
	}

	public UUID id() {
		return this.id;
	}

	public String project() {
		return this.project;
	}

	/** Null where it is for a lump sum or a correction. */
	public UUID projectReport() {
		return this.projectReport;
	}

	/** The correction in the project's favour that it is for; null for anything else. */
	public UUID correction() {
		return this.correction;
	}

	/** Such as {@code PGI06030-A-1-2}; null where it is for no correction. */
	public String correctionReference() {
		return this.correctionReference;
	}

	/** Null where it is for no lump sum. */
	public UUID lumpSumClaim() {
		return this.lumpSumClaim;
	}

	/** The code of the lump sum that it is for; null for anything else. */
	public String lumpSum() {
		return this.lumpSum;
	}

	/**
	 * The project report's period, the first in which the lump sum is planned, or that of
	 * the corrected report.
	 */
	public int period() {
		return this.period;
	}

	public String fund() {
		return this.fund;
	}

	/** How the time runs within which the whole must be paid. */
	public PaymentClock clock() {
		return new PaymentClock(this.submitted, this.due,
				this.interruptions.stream().map(Interruption::pause).toList());
	}

	/** The last day in time; empty while the clock is interrupted. */
	public Optional<LocalDate> due() {
		return clock().due();
	}

	/** In the order of their days. */
	public List<Interruption> interruptions() {
		return List.copyOf(this.interruptions);
	}

	public List<Instalment> instalments() {
		return List.copyOf(this.instalments);
	}

	public Long version() {
		return this.version;
	}

	/** By which people and banks name one of its instalments. */
	public String reference(Instalment instalment) {
		return new InstalmentPlace(this.id, instalment.number(), instalment.id(), this.project, this.period,
				this.lumpSum, this.fund, this.correctionReference)
			.reference();
	}

	/** Such as {@code PGI06030/report/1/payment/ERDF}. */
	public String path() {
		if (this.correction != null) {
			return "%s/correction/%s/payment/%s".formatted(this.project, this.correctionReference, this.fund);
		}
		return (this.lumpSum != null) ? "%s/lump-sum/%s/payment/%s".formatted(this.project, this.lumpSum, this.fund)
				: "%s/report/%d/payment/%s".formatted(this.project, this.period, this.fund);
	}

	/** The portal's page of the project's payments. */
	public String page() {
		return "/projects/%s/payments".formatted(this.project);
	}

}
