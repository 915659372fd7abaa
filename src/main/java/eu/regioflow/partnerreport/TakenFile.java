package eu.regioflow.partnerreport;

import java.util.List;

import eu.regioflow.document.Document;
import eu.regioflow.refusal.Refusal;

/**
 * What became of one of several files.
 *
 * @param document the attached file, or the one that was there already; null where it was
 * refused
 * @param named the lines that its name could mean, where these are several
 * @param refusal why it was refused, else null
 */
public record TakenFile(String name, State state, Document document, List<Integer> named, Refusal refusal) {

	/** What became of it. */
	public enum State {

		TAKEN, ALREADY_THERE, REFUSED

	}

	static TakenFile taken(Document document, List<Integer> named) {
		return new TakenFile(document.name(), State.TAKEN, document, named, null);
	}

	static TakenFile alreadyThere(String name, Document document) {
		return new TakenFile(name, State.ALREADY_THERE, document, List.of(), null);
	}

	static TakenFile refused(String name, Refusal refusal) {
		return new TakenFile((name != null) ? name : "", State.REFUSED, null, List.of(), refusal);
	}

	public boolean isTaken() {
		return this.state == State.TAKEN;
	}

	public boolean isRefused() {
		return this.state == State.REFUSED;
	}

	/** The line that it proves, or null. */
	public Integer line() {
		return (this.document != null) ? this.document.line() : null;
	}

}
