package eu.regioflow.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.identity.Hand;
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
 * What a fund pays a partner before anything is verified: authorised by one person,
 * confirmed by another, then settled against later payments, never beyond its amount.
 */
@Entity
public class Advance {

	/** Where it stands. */
	public enum Status {

		AUTHORISED, CONFIRMED, SETTLED

	}

	@Id
	private UUID id;

	private String project;

	private int number;

	private int partner;

	private String fund;

	private BigDecimal amount;

	private String comment;

	private UUID authorisedBy;

	private Instant authorisedAt;

	private UUID confirmedBy;

	private Instant confirmedAt;

	private LocalDate paidOn;

	private BigDecimal settled;

	@OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
	@JoinColumn(name = "advance", nullable = false)
	@OrderBy("number")
	@BatchSize(size = 100)
	private List<Settlement> settlements = new ArrayList<>();

	@Version
	private Long version;

	protected Advance() {
	}

	Advance(String project, int number, int partner, String fund, Money amount, String comment, UUID authorisedBy,
			Instant authorisedAt) {
		this.id = UUID.randomUUID();
		this.project = project;
		this.number = number;
		this.partner = partner;
		this.fund = fund;
		this.amount = amount.amount();
		this.comment = comment;
		this.authorisedBy = authorisedBy;
		this.authorisedAt = authorisedAt;
		this.settled = Money.ZERO.amount();
	}

	void confirm(Money paid, LocalDate day, LocalDate today, ZoneId zone, Hand by, Instant at) {
		if (isPaid()) {
			throw Refusal.conflict("advance-paid", this.number);
		}
		if (by.did(this.authorisedBy)) {
			throw Refusal.forbidden("four-eyes");
		}
		if (!paid.equals(amount())) {
			throw Refusal.invalid("not-the-advance", paid, amount());
		}
		LocalDate earliest = LocalDate.ofInstant(this.authorisedAt, zone);
		if (day.isBefore(earliest) || day.isAfter(today)) {
			throw Refusal.invalid("payment-date", day, earliest, today);
		}
		this.confirmedBy = by.id();
		this.confirmedAt = at;
		this.paidOn = day;
	}

	Settlement settle(Money part, UUID payment, LocalDate day, Instant at) {
		if (!isPaid()) {
			throw Refusal.conflict("advance-not-paid", this.number);
		}
		if (!part.isPositive()) {
			throw Refusal.invalid("amount-not-positive", part);
		}
		if (part.isMoreThan(outstanding())) {
			throw Refusal.invalid("more-than-advanced", part, outstanding());
		}
		Settlement settlement = new Settlement(this.settlements.size() + 1, payment, part, day, at);
		this.settlements.add(settlement);
		this.settled = settled().plus(part).amount();
		return settlement;
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

	/** Who decided that it is paid. */
	Instalment.Deciders deciders() {
		return new Instalment.Deciders(this.authorisedBy, this.confirmedBy);
	}

	public Status status() {
		if (!isPaid()) {
			return Status.AUTHORISED;
		}
		return outstanding().isZero() ? Status.SETTLED : Status.CONFIRMED;
	}

	public UUID id() {
		return this.id;
	}

	public String project() {
		return this.project;
	}

	/** Counted within the project. */
	public int number() {
		return this.number;
	}

	public int partner() {
		return this.partner;
	}

	public String fund() {
		return this.fund;
	}

	public Money amount() {
		return Money.of(this.amount);
	}

	public String comment() {
		return this.comment;
	}

	public Instant authorisedAt() {
		return this.authorisedAt;
	}

	public boolean isPaid() {
		return this.paidOn != null;
	}

	/** The day of the bank's transfer; null until it is confirmed. */
	public LocalDate paidOn() {
		return this.paidOn;
	}

	public Money settled() {
		return Money.of(this.settled);
	}

	/** Not settled yet, in EUR. */
	public Money outstanding() {
		return amount().minus(settled());
	}

	/** In the order in which they were made. */
	public List<Settlement> settlements() {
		return List.copyOf(this.settlements);
	}

	/** By which people and banks name it, such as {@code PGI06030-ADVANCE-1}. */
	public String reference() {
		return new AdvancePlace(this.id, this.project, this.number).reference();
	}

	public Long version() {
		return this.version;
	}

	/** Such as {@code PGI06030/advance/1}. */
	public String path() {
		return "%s/advance/%d".formatted(this.project, this.number);
	}

}
