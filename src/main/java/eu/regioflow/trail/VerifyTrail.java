package eu.regioflow.trail;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes every hash of every chain and says where one does not fit.
 */
@Component
public class VerifyTrail {

	private final Trail trail;

	VerifyTrail(Trail trail) {
		this.trail = trail;
	}

	/** One sentence for each place that does not fit; empty when all chains are whole. */
	@Transactional(readOnly = true)
	public List<String> findings() {
		List<String> findings = new ArrayList<>();
		this.trail.chains().forEach((chain) -> findings.addAll(findings(chain)));
		return findings;
	}

	/** The same for one chain. */
	@Transactional(readOnly = true)
	public List<String> findings(String chain) {
		List<String> findings = new ArrayList<>();
		String previous = TrailEntry.NO_HASH;
		long sequence = 0;
		for (TrailEntry entry : this.trail.entries(chain)) {
			if (entry.sequence() != sequence + 1) {
				findings.add("%s: entry %d is missing".formatted(chain, sequence + 1));
			}
			else if (!entry.previousHash().equals(previous)) {
				findings.add("%s: entry %d does not follow entry %d".formatted(chain, entry.sequence(), sequence));
			}
			if (!entry.hash().equals(entry.computedHash())) {
				findings.add("%s: entry %d (%s of %s) was altered".formatted(chain, entry.sequence(), entry.action(),
						entry.subject()));
			}
			previous = entry.hash();
			sequence = entry.sequence();
		}
		if (sequence == 0 && !this.trail.chains().contains(chain)) {
			return findings;
		}
		if (!this.trail.isHead(chain, sequence, previous)) {
			findings.add("%s: the end of the chain was cut off after entry %d".formatted(chain, sequence));
		}
		return findings;
	}

}
