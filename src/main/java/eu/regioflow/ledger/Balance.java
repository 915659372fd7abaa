package eu.regioflow.ledger;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;

/**
 * The amounts of one row, one for each measure, in EUR.
 */
public final class Balance {

	static final Balance EMPTY = new Balance(Map.of());

	private final Map<Measure, Money> amounts;

	Balance(Map<Measure, Money> amounts) {
		this.amounts = amounts;
	}

	/** What was posted under the measure; zero when nothing was. */
	public Money of(Measure measure) {
		return this.amounts.getOrDefault(measure, Money.ZERO);
	}

	public Money planned() {
		return of(Measure.PLANNED);
	}

	/** A parked item that is declared again counts once. */
	public Money declared() {
		return of(Measure.DECLARED).minus(of(Measure.REINCLUDED));
	}

	/** By control and verification together, less what was declared again. */
	public Money parked() {
		return of(Measure.PARKED_CONTROL).plus(of(Measure.PARKED_VERIFICATION)).minus(of(Measure.REINCLUDED));
	}

	/** By control and verification together. */
	public Money deducted() {
		return of(Measure.DEDUCTED_CONTROL).plus(of(Measure.DEDUCTED_VERIFICATION));
	}

	public Money certified() {
		return of(Measure.CERTIFIED);
	}

	public Money claimed() {
		return of(Measure.CLAIMED);
	}

	public Money verified() {
		return of(Measure.VERIFIED);
	}

	public Money authorised() {
		return of(Measure.AUTHORISED);
	}

	public Money paid() {
		return of(Measure.PAID);
	}

	/** Taken back after an audit. */
	public Money corrected() {
		return of(Measure.CORRECTED);
	}

	/** Of what was taken back, repaid or offset. */
	public Money recovered() {
		return of(Measure.RECOVERED);
	}

	/** Planned less declared; negative when more was declared than planned. */
	public Money remaining() {
		return planned().minus(declared());
	}

	/**
	 * Declared of planned, two decimals HALF_UP; empty where something was declared of no
	 * plan.
	 */
	public Optional<Percentage> spent() {
		return Percentage.ofWhole(declared(), planned());
	}

	/** Whether one measure is exactly the sum of the others. */
	public boolean isWhole(Measure whole, Measure... parts) {
		return of(whole).equals(Money.sum(Arrays.stream(parts).map(this::of).toList()));
	}

	Balance plus(Balance other) {
		Map<Measure, Money> sum = new EnumMap<>(Measure.class);
		sum.putAll(this.amounts);
		other.amounts.forEach((measure, amount) -> sum.merge(measure, amount, Money::plus));
		return new Balance(sum);
	}

}
