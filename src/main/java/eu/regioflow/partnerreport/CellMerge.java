package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import eu.regioflow.expenditure.RowCells;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * Brings the changes of two people to one row together: each cell by itself, so that
 * nobody overwrites what they have not seen.
 */
final class CellMerge {

	private CellMerge() {
	}

	/**
	 * The row with the changes. A cell that holds what was typed already may be sent
	 * again.
	 * @param stored the row as it stands, empty cells may be absent
	 * @throws Refusal row-changed, naming each cell in which somebody else changed
	 * something else, with what stands there now
	 */
	static Map<String, String> of(int line, Map<String, String> stored, Map<String, CellChange> changes) {
		Map<String, String> merged = new TreeMap<>(stored);
		List<LocatedError> taken = new ArrayList<>();
		changes.forEach((name, change) -> {
			String there = stored.getOrDefault(name, "");
			if (there.equals(change.was()) || there.equals(change.now())) {
				merged.put(name, change.now());
			}
			else {
				taken.add(LocatedError.at(line, RowCells.column(name), there, "cell-changed", change.now()));
			}
		});
		if (!taken.isEmpty()) {
			throw Refusal.conflict("row-changed", taken, line);
		}
		return merged;
	}

}
