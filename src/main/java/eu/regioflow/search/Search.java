package eu.regioflow.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.refusal.Refusal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what the caller may see: projects, partners and documents by the beginnings of
 * words, invoices by the beginning of their number. Capitals make no difference, in any
 * European alphabet.
 */
@Component
public class Search {

	/** How many of a kind are shown at once. */
	public static final int SHOWN = 20;

	private static final String AFTER = """
			select * from (%s) found where k1 >= ? collate "C" and (k1, k2) > (? collate "C", ? collate "C")
				order by k1, k2 limit ?
			""";

	private final Access access;

	private final JdbcTemplate jdbc;

	Search(Access access, JdbcTemplate jdbc) {
		this.access = access;
		this.jdbc = jdbc;
	}

	/**
	 * The first hits of each kind; kinds of which there are none are left out.
	 * @throws Refusal {@code search-too-short} or {@code search-too-long}
	 */
	@Transactional(readOnly = true)
	public List<Found> all(String typed) {
		return Arrays.stream(Kind.values())
			.map((kind) -> of(kind, typed, ""))
			.filter((found) -> !found.hits().isEmpty())
			.toList();
	}

	/**
	 * The hits of one kind.
	 * @param after what {@link Found#next()} gave; empty for the first ones
	 * @throws Refusal {@code search-too-short}, {@code search-too-long} or
	 * {@code search-place} where it is nothing that was given
	 */
	@Transactional(readOnly = true)
	public Found of(Kind kind, String typed, String after) {
		Query query = Query.of(typed);
		String[] place = place(after);
		Actor reader = this.access.actor();
		Sight sight = Statements.of(kind, query, reader);
		List<Object> arguments = new ArrayList<>(Arrays.asList(sight.arguments()));
		arguments.addAll(List.of(place[0], place[0], place[1], SHOWN + 1));
		List<String> places = new ArrayList<>();
		List<Hit> hits = this.jdbc.query(AFTER.formatted(sight.sql()), (row, index) -> {
			places.add(row.getString("k1") + "\n" + row.getString("k2"));
			return new Hit(kind, row.getString("title"), row.getString("detail"), row.getString("project"),
					row.getObject("partner", Integer.class), row.getObject("report", Integer.class),
					row.getObject("line", Integer.class), row.getString("link"));
		}, arguments.toArray());
		boolean more = hits.size() > SHOWN;
		return new Found(kind, more ? hits.subList(0, SHOWN) : hits, more ? written(places.get(SHOWN - 1)) : null);
	}

	private static String written(String place) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
	}

	private static String[] place(String after) {
		if (after.isEmpty()) {
			return new String[] { "", "" };
		}
		try {
			String[] place = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("\n", -1);
			if (place.length == 2 && place[0].indexOf('\0') < 0 && place[1].indexOf('\0') < 0) {
				return place;
			}
		}
		catch (IllegalArgumentException ex) {
			throw Refusal.invalid("search-place");
		}
		throw Refusal.invalid("search-place");
	}

}
