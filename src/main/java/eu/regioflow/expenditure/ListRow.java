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
 */
public record ListRow(UUID report, int number, boolean isOpen, Optional<YearMonth> rateMonth,
		Optional<ExpenditureLine> line, Optional<Map<String, String>> typed) {

	/** Whether nothing has this number yet. */
	public boolean isNew() {
		return this.line.isEmpty() && this.typed.isEmpty();
	}

	void requireOpen() {
		if (!this.isOpen) {
			throw Refusal.conflict("list-frozen");
		}
	}

}
