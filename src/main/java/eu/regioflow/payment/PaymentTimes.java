package eu.regioflow.payment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import eu.regioflow.money.Money;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads how long payments have taken, in one statement for however many.
 */
@Component
public class PaymentTimes {

	private static final String TIMES = """
			select p.project, p.period, p.fund, p.lump_sum, p.correction_reference, p.submitted, p.due,
					p.paid = p.verified as is_paid, p.verified, p.paid, i.paid_on,
					c.stopped_since, coalesce(c.paused_days, 0) as paused_days
				from payment p
				left join lateral (select max(paid_on) as paid_on from instalment where payment = p.id) i on true
				left join lateral (select max(starts) filter (where resumed is null) as stopped_since,
						sum(resumed - starts) as paused_days from interruption where payment = p.id) c on true
				where p.project = any (?) and p.verified > 0
				order by p.project, p.period, p.fund, p.lump_sum nulls first, p.correction_reference nulls first
			""";

	private final JdbcTemplate jdbc;

	PaymentTimes(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** By project, period and fund; none that is taken back with its verification. */
	public List<PaymentTime> of(Collection<String> projects) {
		return this.jdbc.query(TIMES, (row, index) -> new PaymentTime(row.getString("project"), row.getInt("period"),
				new PaymentTime.Purpose(row.getString("fund"), row.getString("lump_sum"),
						row.getString("correction_reference")),
				row.getObject("submitted", LocalDate.class), row.getObject("due", LocalDate.class),
				row.getObject("paid_on", LocalDate.class), row.getBoolean("is_paid"),
				row.getObject("stopped_since", LocalDate.class), row.getInt("paused_days"),
				Money.of(row.getBigDecimal("verified")).minus(Money.of(row.getBigDecimal("paid")))),
				(Object) projects.toArray(String[]::new));
	}

}
