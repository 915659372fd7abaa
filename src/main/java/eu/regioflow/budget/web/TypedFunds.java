package eu.regioflow.budget.web;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnership.FundShare;
import eu.regioflow.web.TypedAmount;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Funds as they are typed into the rows of a form.
 */
final class TypedFunds {

	private TypedFunds() {
	}

	/** All rows as they were typed. */
	static List<PartnerBudgetView.Fund> rows(HttpServletRequest request) {
		List<PartnerBudgetView.Fund> rows = new ArrayList<>();
		for (int row = 0; request.getParameter("fund-" + row) != null; row++) {
			rows.add(new PartnerBudgetView.Fund(request.getParameter("fund-" + row),
					String.valueOf(request.getParameter("percent-" + row))));
		}
		return rows;
	}

	/** The rows in which something is typed. */
	static List<FundShare> read(HttpServletRequest request) {
		List<FundShare> funds = new ArrayList<>();
		for (int row = 0; request.getParameter("fund-" + row) != null; row++) {
			String fund = request.getParameter("fund-" + row);
			String percent = String.valueOf(request.getParameter("percent-" + row));
			if (!fund.isBlank() || !percent.isBlank()) {
				Money share = TypedAmount.read(percent);
				funds.add(new FundShare(fund, (share != null) ? new Percentage(share.amount()) : null));
			}
		}
		return funds;
	}

}
