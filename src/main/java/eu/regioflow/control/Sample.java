package eu.regioflow.control;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The lines of a report that its controller has to look at, drawn once at the start of
 * control.
 *
 * @param seed from which the draw can be repeated
 * @param method name and edition of the written method
 * @param lines in the order of their numbers
 */
public record Sample(UUID report, long seed, String method, List<SampledLine> lines) {

	/** How the line came into the sample; empty when it is not in it. */
	public Optional<SampledLine> of(int line) {
		return this.lines.stream().filter((sampled) -> sampled.line() == line).findFirst();
	}

}
