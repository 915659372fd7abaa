package eu.regioflow.expenditure;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.refusal.Refusal;

/**
 * One row of a list as it stands, while the list is locked for the transaction.
 *
 * @param isOpen whether the list takes changes
 * @param rateMonth whose rates the list was first frozen at; empty while it never was
 * @param line what the list has under the number
 * @param typed the cells of the unfinished row of that number
 * @param alike which lines may be the same invoice as that line
 */
public record ListRow(UUID report, int number, boolean isOpen, Optional<YearMonth> rateMonth,
		Optional<ExpenditureLine> line, Optional<Map<String, String>> typed, AlikeLines alike) {

	/** Whether nothing has this number yet. */
	public boolean isNew() {
		return this.line.isEmpty() && this.typed.isEmpty();
	}

	ListRow beside(AlikeLines others) {
		return new ListRow(this.report, this.number, this.isOpen, this.rateMonth, this.line, this.typed, others);
	}

	void requireOpen() {
		if (!this.isOpen) {
			throw Refusal.conflict("list-frozen");
		}
	}

}
