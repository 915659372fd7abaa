package eu.regioflow.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import eu.regioflow.database.RoundTrip;
import eu.regioflow.expenditure.Assessment;
import eu.regioflow.expenditure.Deductions;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.expenditure.Terms;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Slice;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.ReportContexts;
import eu.regioflow.programme.CostCategory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What a certificate says, or would say if it were issued with the findings as they
 * stand.
 */
@Component
public class ControlPreview {

	private final ReportContexts contexts;

	private final Expenditure expenditure;

	private final Ledger ledger;

	private final JdbcTemplate jdbc;

	ControlPreview(ReportContexts contexts, Expenditure expenditure, Ledger ledger, JdbcTemplate jdbc) {
		this.contexts = contexts;
		this.expenditure = expenditure;
		this.ledger = ledger;
		this.jdbc = jdbc;
	}

	/**
	 * Declared, and what control makes of it; from the ledger once the certificate is
	 * issued.
	 * @param lines all lines of the report, converted
	 */
	public Figures of(PartnerReport report, List<ExpenditureLine> lines) {
		return ask(new RoundTrip(this.jdbc), report).apply(lines);
	}

	/** Asks what is needed to say the same of lines. */
	public Function<List<ExpenditureLine>, Figures> ask(RoundTrip trip, PartnerReport report) {
		Supplier<ReportContext> context = this.contexts.ask(trip, report);
		return (lines) -> figures(report, context.get(), lines);
	}

	private Figures figures(PartnerReport report, ReportContext context, List<ExpenditureLine> lines) {
		if (report.isCertified()) {
			Slice slice = Slice.project(report.project()).report(report.id());
			return figures(this.ledger.breakdown(slice, Dimension.CATEGORY),
					this.ledger.breakdown(slice, Dimension.SOURCE), lines, context.terms());
		}
		List<Posting> postings = new ArrayList<>(this.expenditure.declaration(context, lines));
		List<Assessment.Item> items = lines.stream().map(ExpenditureLine::forControl).toList();
		postings.addAll(new Assessment(items, context.terms()).postings(context.place(), Assessment.Measures.CONTROL));
		return figures(Breakdown.of(postings, Dimension.CATEGORY), Breakdown.of(postings, Dimension.SOURCE), lines,
				context.terms());
	}

	private static Figures figures(Breakdown byCategory, Breakdown bySource, List<ExpenditureLine> lines, Terms terms) {
		return new Figures(byCategory, bySource, Deductions.ofControl(lines, byCategory, terms), terms);
	}

	/**
	 * Two views of one total, and what was deducted of it.
	 *
	 * @param terms which say what is computed as a flat rate
	 */
	public record Figures(Breakdown byCategory, Breakdown bySource, Deductions deductions, Terms terms) {

		/** The categories that have amounts, in the order of tables. */
		public List<String> categories() {
			return Stream.of(CostCategory.values())
				.map(CostCategory::name)
				.filter((category) -> this.byCategory.keys().contains(category))
				.toList();
		}

		/** Whether a category follows from others. */
		public boolean isComputed(String category) {
			return this.terms.isComputed(CostCategory.valueOf(category));
		}

	}

}
