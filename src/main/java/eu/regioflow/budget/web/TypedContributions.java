package eu.regioflow.budget.web;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.budget.Contribution;
import eu.regioflow.web.TypedAmount;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Contributions as they are typed into the rows of a form.
 */
final class TypedContributions {

	private TypedContributions() {
	}

	/** The rows in which something is typed as name or amount. */
	static List<Contribution> read(HttpServletRequest request) {
		List<Contribution> contributions = new ArrayList<>();
		for (int row = 0; request.getParameter("amount-" + row) != null; row++) {
			String name = String.valueOf(request.getParameter("name-" + row));
			String amount = request.getParameter("amount-" + row);
			if (!name.isBlank() || !amount.isBlank()) {
				contributions.add(new Contribution(name, String.valueOf(row).equals(request.getParameter("own")),
						status(request.getParameter("status-" + row)), TypedAmount.read(amount)));
			}
		}
		return contributions;
	}

	/** Null where none was chosen. */
	private static Contribution.Status status(String typed) {
		return List.of(Contribution.Status.values())
			.stream()
			.filter((status) -> status.name().equals(typed))
			.findFirst()
			.orElse(null);
	}

}
