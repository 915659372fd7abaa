package eu.regioflow.budget;

import java.util.EnumMap;
import java.util.Map;

import eu.regioflow.budget.Contribution.Status;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.Contributions;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Where each partner's own share of its adopted budget comes from; what is only drafted
 * does not count.
 */
@Component
public class AdoptedContributions {

	private final JdbcTemplate jdbc;

	AdoptedContributions(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Of a part of the budget, in EUR; nothing where the adopted budget does not say. */
	public Contributions of(String project, int partner, BudgetPart part) {
		Map<Status, Money> amounts = new EnumMap<>(Status.class);
		this.jdbc.query("""
				select status, amount from partner_adopted_contribution
					where project = ? and partner = ? and part = ?
				""", (row) -> {
			amounts.put(Status.valueOf(row.getString(1)), Money.of(row.getBigDecimal(2)));
		}, project, partner, part.name());
		return new Contributions(amounts.getOrDefault(Status.PUBLIC, Money.ZERO),
				amounts.getOrDefault(Status.AUTOMATIC_PUBLIC, Money.ZERO),
				amounts.getOrDefault(Status.PRIVATE, Money.ZERO));
	}

}
