package eu.regioflow.projectreport;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import eu.regioflow.control.Certificate;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import org.springframework.stereotype.Component;

/**
 * What a choice of certificates amounts to.
 */
@Component
public class ClaimFigures {

	private final Ledger ledger;

	ClaimFigures(Ledger ledger) {
		this.ledger = ledger;
	}

	/** The same total by report, by partner, by category and by source. */
	public Figures of(String project, Collection<Certificate> certificates) {
		List<UUID> reports = certificates.stream().map(Certificate::report).toList();
		Slice slice = Slice.project(project).reports(reports);
		return new Figures(this.ledger.breakdown(slice, Dimension.REPORT),
				this.ledger.breakdown(slice, Dimension.PARTNER), this.ledger.breakdown(slice, Dimension.CATEGORY),
				this.ledger.breakdown(slice, Dimension.SOURCE));
	}

	/**
	 * Four views of one total.
	 */
	public record Figures(Breakdown byReport, Breakdown byPartner, Breakdown byCategory, Breakdown bySource) {
	}

}
