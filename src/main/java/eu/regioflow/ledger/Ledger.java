package eu.regioflow.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.money.Money;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes postings and adds them up. Nothing is ever changed in it; the database refuses
 * that, and a cause whose costs and sources differ.
 */
@org.springframework.stereotype.Component
public class Ledger {

	private static final String INSERT = """
			insert into posting (project, partner, report, period, side, category, component, cost_option, investment, item,
				source, measure, amount, document, cause, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private static final String DIFFERING = """
			select distinct project from (
				select project, partner, report, period, side, category, cost_option, investment, source, measure, amount
					from balance
				union all
				select project, partner, report, period, side, category, cost_option, investment, source, measure, -amount
					from posting) differences
			group by project, partner, report, period, side, category, cost_option, investment, source, measure
			having sum(amount) <> 0
			order by project
			""";

	private static final String REVERSE = """
			insert into posting (project, partner, report, period, side, category, component, cost_option, investment, item,
				source, measure, amount, document, reverses, cause, at)
				select project, partner, report, period, side, category, component, cost_option, investment, item, source,
					measure, -amount, document, seq, ?, ? from posting where cause = ? order by seq
			""";

	private static final String REVERSE_SOME = REVERSE.replace("where cause = ?",
			"where cause = ? and measure = any (?)");

	private static final String PARKED = """
			select period, item, category, cost_option, investment, max(measure) filter (where measure <> 'REINCLUDED') as measure,
					sum(case measure when 'REINCLUDED' then -amount else amount end) as left_over
				from posting
				where %s and side = 'COST' and item is not null
					and measure in ('PARKED_CONTROL', 'PARKED_VERIFICATION', 'REINCLUDED')
				group by period, item, category, cost_option, investment
				having sum(case measure when 'REINCLUDED' then -amount else amount end) <> 0
				order by period, item
			""";

	// what was taken back was not parked; a reversal itself parks nothing
	private static final String PARKED_SINCE = """
			select project, partner, min(since) as since from (
				select project, partner, period, item,
						min(at) filter (where measure <> 'REINCLUDED' and amount > 0
							and not exists (select 1 from posting r where r.reverses = posting.seq)) as since
					from posting
					where %s and side = 'COST' and item is not null
						and measure in ('PARKED_CONTROL', 'PARKED_VERIFICATION', 'REINCLUDED')
					group by project, partner, period, item
					having sum(case measure when 'REINCLUDED' then -amount else amount end) > 0) waiting
				group by project, partner
				order by project, partner
			""";

	private final JdbcTemplate jdbc;

	private final Clock clock;

	Ledger(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Posts all amounts of one act; amounts of zero are left out.
	 * @param cause the act; the same cause cannot post the same key twice
	 * @param document the number of the paper that asserts it, or null
	 */
	public void post(UUID cause, String document, Collection<Posting> postings) {
		Timestamp at = Timestamp.from(this.clock.instant());
		List<Object[]> rows = new ArrayList<>();
		for (Posting posting : postings) {
			if (!posting.amount().isZero()) {
				rows.add(new Object[] { posting.project(), posting.partner(), posting.report(), posting.period(),
						posting.side().name(), posting.category(),
						(posting.component() != null) ? posting.component().name() : null, posting.detail().option(),
						posting.detail().investment(), posting.item(), posting.source(), posting.measure().name(),
						posting.amount().amount(), document, cause, at });
			}
		}
		this.jdbc.batchUpdate(INSERT, rows);
	}

	/**
	 * Takes back everything that one act posted, by postings of the opposite amount, each
	 * of which names what it reverses. A posting is reversed at most once.
	 * @param reversed the act whose postings no longer hold
	 * @param cause the act that takes them back
	 */
	public void reverse(UUID reversed, UUID cause) {
		this.jdbc.update(REVERSE, cause, Timestamp.from(this.clock.instant()), reversed);
	}

	/**
	 * Takes back what one act posted under some measures, in the same way.
	 * @param reversed the act whose postings no longer hold
	 * @param cause the act that takes them back
	 */
	public void reverse(UUID reversed, Collection<Measure> measures, UUID cause) {
		this.jdbc.update(REVERSE_SOME, cause, Timestamp.from(this.clock.instant()), reversed,
				measures.stream().map(Measure::name).toArray(String[]::new));
	}

	/**
	 * What one act posted under one measure, to be posted again under the next.
	 */
	public List<Posting> repeat(UUID cause, Measure of, Measure as) {
		return this.jdbc.query("select * from posting where cause = ? and measure = ? order by seq",
				(row, index) -> new Posting(row.getString("project"), row.getInt("partner"),
						row.getObject("report", UUID.class), row.getInt("period"), Side.valueOf(row.getString("side")),
						row.getString("category"),
						(row.getString("component") != null) ? Component.valueOf(row.getString("component")) : null,
						detail(row), row.getString("item"), row.getString("source"), as,
						Money.of(row.getBigDecimal("amount"))),
				cause, of.name());
	}

	/**
	 * The items that were parked and of which something is left: neither declared again
	 * nor deducted since.
	 */
	public List<ParkedBalance> parked(Slice slice) {
		return this.jdbc.query(PARKED.formatted(slice.condition()),
				(row, index) -> new ParkedBalance(row.getInt("period"), row.getString("item"),
						row.getString("category"), detail(row), Measure.valueOf(row.getString("measure")),
						Money.of(row.getBigDecimal("left_over"))),
				slice.arguments().toArray());
	}

	/** For each partner of whom something is parked: since when. */
	public List<ParkedSince> parkedSince(Slice slice) {
		return this.jdbc.query(PARKED_SINCE.formatted(slice.condition()),
				(row, index) -> new ParkedSince(row.getString("project"), row.getInt("partner"),
						row.getTimestamp("since").toInstant()),
				slice.arguments().toArray());
	}

	private static CostDetail detail(ResultSet row) throws SQLException {
		return new CostDetail(row.getString("cost_option"), row.getObject("investment", Integer.class));
	}

	/**
	 * Adds up the slice by the dimension for each act on its own, in one statement.
	 * @return by cause; only causes that have postings
	 */
	public Map<UUID, Breakdown> breakdownsByCause(Slice slice, Dimension dimension) {
		List<Object> arguments = new ArrayList<>(slice.arguments());
		arguments.add(dimension.side().name());
		Map<UUID, Map<String, Map<Measure, Money>>> causes = new LinkedHashMap<>();
		this.jdbc.query(
				"select cause, %1$s::text, measure, sum(amount) from posting where %2$s and side = ? group by cause, %1$s, measure order by %1$s"
					.formatted(dimension.column(), slice.condition()),
				(row) -> {
					causes.computeIfAbsent(row.getObject(1, UUID.class), (cause) -> new LinkedHashMap<>())
						.computeIfAbsent(row.getString(2), (key) -> new EnumMap<>(Measure.class))
						.put(Measure.valueOf(row.getString(3)), Money.of(row.getBigDecimal(4)));
				}, arguments.toArray());
		Map<UUID, Breakdown> breakdowns = new LinkedHashMap<>();
		causes.forEach((cause, rows) -> breakdowns.put(cause, breakdown(rows)));
		return breakdowns;
	}

	private static Breakdown breakdown(Map<String, Map<Measure, Money>> rows) {
		Map<String, Balance> balances = new LinkedHashMap<>();
		rows.forEach((key, amounts) -> balances.put(key, new Balance(amounts)));
		return new Breakdown(balances);
	}

	/**
	 * What the slice comes to under a measure outside any report, one posting for each
	 * period and category with its detail, or source.
	 */
	public List<Posting> standing(Slice slice, Measure measure) {
		List<Object> arguments = new ArrayList<>(slice.arguments());
		arguments.add(measure.name());
		return this.jdbc.query("""
				select project, partner, period, side, category, cost_option, investment, source, amount from balance
					where %s and measure = ? and report is null and amount <> 0
					order by partner, period, side, category, cost_option, investment, source
				""".formatted(slice.condition()), (row, index) -> {
			Posting.Place place = new Posting.Place(row.getString("project"), row.getInt("partner"), null,
					row.getInt("period"));
			Money amount = Money.of(row.getBigDecimal("amount"));
			return Side.valueOf(row.getString("side")).equals(Side.COST)
					? place.cost(row.getString("category"), Component.LINE, detail(row), null, measure, amount)
					: place.source(row.getString("category"), row.getString("source"), measure, amount);
		}, arguments.toArray());
	}

	/**
	 * Adds up the slice by the dimension, in one statement: from the balances that the
	 * database keeps with each posting, or from the postings of one act.
	 */
	public Breakdown breakdown(Slice slice, Dimension dimension) {
		List<Object> arguments = new ArrayList<>(slice.arguments());
		arguments.add(dimension.side().name());
		Map<String, Map<Measure, Money>> rows = new LinkedHashMap<>();
		this.jdbc.query(
				"select %1$s::text, measure, sum(amount) from %3$s where %2$s and side = ? group by %1$s, measure order by %1$s"
					.formatted(dimension.column(), slice.condition(), slice.table()),
				(row) -> {
					rows.computeIfAbsent(row.getString(1), (key) -> new EnumMap<>(Measure.class))
						.put(Measure.valueOf(row.getString(2)), Money.of(row.getBigDecimal(3)));
				}, arguments.toArray());
		return breakdown(rows);
	}

	/**
	 * The projects with a balance that is not what its postings add up to; none, unless
	 * somebody went round the database's triggers.
	 */
	public List<String> differing() {
		return this.jdbc.queryForList(DIFFERING, String.class);
	}

}
