package eu.regioflow.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;

import org.springframework.stereotype.Component;

/**
 * What corrections take back by source: as posted where they are closed, as it would be
 * posted now where they are not.
 */
@Component
public class CorrectionFigures {

	private final Ledger ledger;

	private final CorrectedAmounts amounts;

	CorrectionFigures(Ledger ledger, CorrectedAmounts amounts) {
		this.ledger = ledger;
		this.amounts = amounts;
	}

	/** By correction; all of one project. */
	public Map<UUID, Breakdown> of(String project, List<Correction> corrections) {
		List<UUID> closed = corrections.stream()
			.filter((correction) -> !correction.isOngoing())
			.map(Correction::id)
			.toList();
		Map<UUID, Breakdown> figures = new HashMap<>(
				this.ledger.breakdownsByCause(Slice.project(project).causes(closed), Dimension.SOURCE));
		corrections.stream()
			.filter(Correction::isOngoing)
			.forEach((correction) -> figures.put(correction.id(),
					Breakdown.of(this.amounts.preview(correction), Dimension.SOURCE)));
		return figures;
	}

}
