package eu.regioflow.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

/**
 * What one fund owes the lead partner for one project report.
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

	private int period;

	private String fund;

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

	@Version
	private Long version;

	protected Payment() {
	}

	Payment(String project, UUID projectReport, int period, String fund, LocalDate due, UUID verifiedBy,
			Money verified) {
		this.id = UUID.randomUUID();
		this.project = project;
		this.projectReport = projectReport;
		this.period = period;
		this.fund = fund;
		this.due = due;
		this.verifiedBy = verifiedBy;
		this.verified = verified.amount();
		this.authorised = Money.ZERO.amount();
		this.paid = Money.ZERO.amount();
	}

	Instalment authorise(Money amount, UUID by, Instant at) {
		if (by.equals(this.verifiedBy)) {
			throw Refusal.forbidden("four-eyes");
		}
		if (!amount.isPositive()) {
			throw Refusal.invalid("amount-not-positive", amount);
		}
		if (amount.isMoreThan(toAuthorise())) {
			throw Refusal.invalid("more-than-verified", amount, toAuthorise());
		}
		Instalment instalment = new Instalment(this.instalments.size() + 1, amount, by, at);
		this.instalments.add(instalment);
		this.authorised = authorised().plus(amount).amount();
		return instalment;
	}

	Instalment confirm(int number, Money amount, LocalDate paidOn, LocalDate today, ZoneId zone, UUID by, Instant at) {
		Instalment instalment = this.instalments.stream()
			.filter((candidate) -> candidate.number() == number)
			.findFirst()
			.orElseThrow(() -> Refusal.invalid("unknown-instalment", number));
		instalment.confirm(amount, paidOn, today, zone, by, at);
		this.paid = paid().plus(amount).amount();
		return instalment;
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

	public UUID projectReport() {
		return this.projectReport;
	}

	/** The project report's period. */
	public int period() {
		return this.period;
	}

	public String fund() {
		return this.fund;
	}

	/** Until when the whole must be paid (Reg 1303/2013 Art 132). */
	public LocalDate due() {
		return this.due;
	}

	public List<Instalment> instalments() {
		return List.copyOf(this.instalments);
	}

	public Long version() {
		return this.version;
	}

	/** Such as {@code PGI06030/report/1/payment/ERDF}. */
	public String path() {
		return "%s/report/%d/payment/%s".formatted(this.project, this.period, this.fund);
	}

	/** The portal's page of the project's payments. */
	public String page() {
		return "/projects/%s/payments".formatted(this.project);
	}

}
