package eu.regioflow.partnerreport;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.refusal.LocatedError;

/**
 * A row of an open list as it stands after somebody typed into it.
 *
 * @param cells by the names of JSON rows
 * @param taken the line in the list, at this month's rate; empty while the row is
 * unfinished
 * @param errors why it is not taken
 */
public record FilledRow(int line, Map<String, String> cells, Optional<ExpenditureLine> taken, List<LocatedError> errors,
		List<LocatedError> warnings) {

}
