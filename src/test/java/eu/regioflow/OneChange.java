package eu.regioflow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import eu.regioflow.expenditure.Declaration;
import eu.regioflow.expenditure.intake.ListFormat;
import eu.regioflow.expenditure.intake.ListReader;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Component;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;

/**
 * Work with a cost category and a measure that the product does not know; run by
 * {@link OneChangeTests} on classes that do.
 */
public class OneChange implements BiFunction<Object, String, Map<String, String>> {

	private static final String LIST = """
			line,cost_category,description,supplier,internal_reference,invoice_number,invoice_date,payment_date,currency,\
			total_invoice_value,vat,declared_amount,comment,gdpr
			1,STAFF,Salary,,,,,2020-01-31,EUR,,,1000.00,,no
			2,CLIMATE,Trees,Nursery,,7,2020-01-15,2020-01-20,EUR,100.00,,100.00,,no
			""";

	/**
	 * Imports, declares and forecasts, then reads what the ledger added up.
	 * @param ledger a {@link Ledger}
	 */
	@Override
	public Map<String, String> apply(Object ledger, String project) {
		Posting.Place place = new Posting.Place(project, 3, UUID.randomUUID(), 1);
		List<Declaration.Item> items = new ListReader().read(LIST.getBytes(StandardCharsets.UTF_8), ListFormat.CSV)
			.lines()
			.stream()
			.map((line) -> new Declaration.Item(line.category(), Money.of(line.declaredAmount())))
			.toList();
		List<Posting> postings = new ArrayList<>(Declaration.postings(place, items, InterregEurope.terms()));
		postings.add(place.cost(CostCategory.valueOf("CLIMATE").name(), Component.LINE, Measure.valueOf("FORECAST"),
				Money.of("40.00")));
		postings.add(place.source("ERDF", Measure.valueOf("FORECAST"), Money.of("40.00")));
		((Ledger) ledger).post(UUID.randomUUID(), null, postings);
		Map<String, String> read = new TreeMap<>();
		Stream.of(Dimension.CATEGORY, Dimension.PARTNER, Dimension.PERIOD, Dimension.SOURCE)
			.forEach((dimension) -> read(((Ledger) ledger).breakdown(Slice.project(project), dimension), dimension,
					read));
		return read;
	}

	private static void read(Breakdown breakdown, Dimension dimension, Map<String, String> read) {
		breakdown.keys()
			.forEach((key) -> read.put(dimension + " " + key, breakdown.row(key).declared() + ", forecast "
					+ breakdown.row(key).of(Measure.valueOf("FORECAST"))));
		read.put(dimension + " total",
				breakdown.total().declared() + ", forecast " + breakdown.total().of(Measure.valueOf("FORECAST")));
	}

}
