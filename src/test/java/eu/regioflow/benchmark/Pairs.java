package eu.regioflow.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measurements of ours and of the floor that were taken in turn.
 */
public final class Pairs {

	private final String name;

	private final String aim;

	private final List<Long> ours = new ArrayList<>();

	private final List<Long> floors = new ArrayList<>();

	/** Collects measurements that should stay below so many times the floor. */
	public Pairs(String name, double aim) {
		this(name, String.format(Locale.ROOT, "at most %.2f", aim));
	}

	private Pairs(String name, String aim) {
		this.name = name;
		this.aim = aim;
	}

	/** The same of work that should end within some milliseconds, whatever the floor. */
	public static Pairs within(int millis, String name) {
		return new Pairs(name, "ours at most %d ms".formatted(millis));
	}

	/**
	 * Work that is measured.
	 */
	@FunctionalInterface
	public interface Work {

		void run() throws Exception;

	}

	/** Measures both, in turns first. */
	public void measure(Work our, Work floor) throws Exception {
		measure(our, floor, () -> {
		});
	}

	/** The same, with work between them that belongs to neither. */
	public void measure(Work our, Work floor, Work between) throws Exception {
		boolean oursFirst = this.ours.size() % 2 == 0;
		long first = nanos(oursFirst ? our : floor);
		between.run();
		long second = nanos(oursFirst ? floor : our);
		this.ours.add(oursFirst ? first : second);
		this.floors.add(oursFirst ? second : first);
	}

	/** Takes a pair that was measured elsewhere, in nanoseconds. */
	public void add(long our, long floor) {
		this.ours.add(our);
		this.floors.add(floor);
	}

	/** How long the work takes, in nanoseconds. */
	public static long nanos(Work work) throws Exception {
		long start = System.nanoTime();
		work.run();
		return System.nanoTime() - start;
	}

	/**
	 * Prints median, smallest, largest and the time that ninety-nine of a hundred keep
	 * within, of both, and the ratio of the medians.
	 */
	public void print() {
		double ratio = (double) median(this.ours) / median(this.floors);
		System.out.printf(Locale.ROOT, "%n%s, %d pairs%n  ours  %s%n  floor %s%n  ratio %.2f (aim: %s)%n", this.name,
				this.ours.size(), text(this.ours), text(this.floors), ratio, this.aim);
	}

	private static String text(List<Long> nanos) {
		List<Long> sorted = nanos.stream().sorted().toList();
		return String.format(Locale.ROOT, "median %.1f ms (min %.1f, 99 %% within %.1f, max %.1f)", median(nanos) / 1e6,
				sorted.get(0) / 1e6, sorted.get((sorted.size() * 99 - 1) / 100) / 1e6,
				sorted.get(sorted.size() - 1) / 1e6);
	}

	private static long median(List<Long> nanos) {
		List<Long> sorted = nanos.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

}
