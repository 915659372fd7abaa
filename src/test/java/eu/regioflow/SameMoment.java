package eu.regioflow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import eu.regioflow.refusal.Refusal;

/**
 * Lets two people act at the same moment.
 */
public final class SameMoment {

	private SameMoment() {
	}

	/**
	 * Starts both at once and waits for both.
	 * @return {@code done} or the code of the refusal, in alphabetical order
	 * @throws Exception what either throws that is no refusal
	 */
	public static List<String> outcomes(Callable<?> first, Callable<?> second) throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(2);
		try {
			CyclicBarrier moment = new CyclicBarrier(2);
			List<Future<String>> acts = new ArrayList<>();
			for (Callable<?> work : List.of(first, second)) {
				acts.add(people.submit(() -> outcome(moment, work)));
			}
			List<String> outcomes = new ArrayList<>();
			for (Future<String> act : acts) {
				outcomes.add(act.get());
			}
			outcomes.sort(null);
			return outcomes;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("Neither done nor refused", ex.getCause());
		}
		finally {
			people.shutdown();
		}
	}

	private static String outcome(CyclicBarrier moment, Callable<?> work) throws Exception {
		moment.await();
		try {
			work.call();
			return "done";
		}
		catch (Refusal ex) {
			return ex.code();
		}
	}

}
