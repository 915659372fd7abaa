package eu.regioflow.partnerreport;

import eu.regioflow.expenditure.ListRow;
import eu.regioflow.expenditure.ReportContext;

/**
 * A row of a report that is locked, with what the rules need to know of it.
 *
 * @param isAuthorNoted whether who types into it is among the report's authors already
 */
record RowInHand(ReportKey report, ListRow row, ReportContext context, boolean isAuthorNoted) {
}
