package eu.regioflow.partnerreport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.LineReference;
import eu.regioflow.expenditure.ParkedShare;
import eu.regioflow.expenditure.ReincludedLines;
import eu.regioflow.expenditure.ReportContext;
import eu.regioflow.expenditure.ReportTerms;
import eu.regioflow.expenditure.Terms;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.ParkedBalance;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Slice;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * The lines of a partner that control or verification parked: which of them wait, and
 * what is posted when one no longer does. What becomes of a parked line is posted in the
 * period that declared it and of no report, for the figures of a certified report stay
 * those of its certificate.
 */
@Component
public class ParkedItems {

	private final PartnerReports reports;

	private final Expenditure expenditure;

	private final ReincludedLines reincludedLines;

	private final ReportTerms terms;

	private final Ledger ledger;

	ParkedItems(PartnerReports reports, Expenditure expenditure, ReincludedLines reincludedLines, ReportTerms terms,
			Ledger ledger) {
		this.reports = reports;
		this.expenditure = expenditure;
		this.reincludedLines = reincludedLines;
		this.terms = terms;
		this.ledger = ledger;
	}

	/** The items that wait to be declared again or deleted, the oldest first. */
	public List<ParkedItem> waiting(String project, int partner) {
		List<ParkedBalance> parked = this.ledger.parked(Slice.partner(project, partner));
		if (parked.isEmpty()) {
			return List.of();
		}
		Map<Integer, PartnerReport> reportOf = this.reports.findByProjectAndPartnerOrderByNumber(project, partner)
			.stream()
			.collect(Collectors.toMap(PartnerReport::period, Function.identity()));
		Set<UUID> holding = parked.stream()
			.map((balance) -> reportOf.get(balance.period()).id())
			.collect(Collectors.toSet());
		Map<UUID, List<ExpenditureLine>> lines = this.expenditure.parked(holding);
		Set<LineReference> settled = this.reincludedLines.settled(project, partner);
		List<ParkedItem> waiting = new ArrayList<>();
		for (ParkedBalance balance : parked) {
			PartnerReport report = reportOf.get(balance.period());
			LineReference reference = new LineReference(report.number(), Integer.parseInt(balance.item()));
			if (!settled.contains(reference)) {
				waiting.add(new ParkedItem(report.id(), reference, line(lines.get(report.id()), reference), balance));
			}
		}
		waiting.sort(Comparator.comparing((item) -> item.reference().report() * 1_000_000L + item.reference().line()));
		return waiting;
	}

	/** The item, or the refusal that it does not wait. */
	ParkedItem get(String project, int partner, LineReference reference) {
		return waiting(project, partner).stream()
			.filter((item) -> item.reference().equals(reference))
			.findFirst()
			.orElseThrow(() -> Refusal.conflict("parked-item-not-waiting", reference));
	}

	private static ExpenditureLine line(List<ExpenditureLine> lines, LineReference reference) {
		return lines.stream().filter((line) -> line.line() == reference.line()).findFirst().orElseThrow();
	}

	/**
	 * What a list declares again, as postings; the same for a draft's live totals and for
	 * the submitted report.
	 */
	List<Posting> reincluded(ReportContext context) {
		List<LineReference> origins = this.reincludedLines.origins(context.report());
		if (origins.isEmpty()) {
			return List.of();
		}
		Map<Integer, PartnerReport> origin = this.reports
			.findByProjectAndPartnerOrderByNumber(context.project(), context.partner())
			.stream()
			.collect(Collectors.toMap(PartnerReport::number, Function.identity()));
		Map<Integer, Set<String>> items = new TreeMap<>();
		origins.forEach((line) -> items.computeIfAbsent(line.report(), (report) -> new HashSet<>())
			.add(String.valueOf(line.line())));
		List<Posting> postings = new ArrayList<>();
		items.forEach((number, lines) -> postings.addAll(share(origin.get(number), lines).under(Measure.REINCLUDED)));
		return postings;
	}

	/** The postings of an item that is given up: parked no more, but deducted. */
	List<Posting> deleted(PartnerReport origin, ParkedItem item) {
		Measure parked = item.balance().measure();
		Measure deducted = (parked == Measure.PARKED_CONTROL) ? Measure.DEDUCTED_CONTROL
				: Measure.DEDUCTED_VERIFICATION;
		ParkedShare share = share(origin, Set.of(item.balance().item()));
		List<Posting> postings = new ArrayList<>(share.takenFrom(parked));
		postings.addAll(share.under(deducted));
		return postings;
	}

	/** The postings of what a list that is submitted declares again. */
	List<Posting> declareAgain(ReportContext context) {
		hold(context.project(), context.partner(),
				this.reincludedLines.origins(context.report()).stream().map(LineReference::report).toList());
		return reincluded(context);
	}

	/** Lets acts on the parked items of the same reports take turns. */
	void hold(String project, int partner, Collection<Integer> numbers) {
		this.reincludedLines.hold(this.reports.findByProjectAndPartnerOrderByNumber(project, partner)
			.stream()
			.filter((report) -> numbers.contains(report.number()))
			.map(PartnerReport::id)
			.toList());
	}

	// on the terms on which the lines were declared first, whatever the partner adopted
	// since
	private ParkedShare share(PartnerReport origin, Set<String> lines) {
		Terms terms = this.terms.of(origin.project(), origin.id());
		Slice slice = Slice.partner(origin.project(), origin.partner()).period(origin.period());
		List<ParkedBalance> left = this.ledger.parked(slice);
		List<ParkedBalance> wanted = left.stream().filter((balance) -> lines.contains(balance.item())).toList();
		Posting.Place place = new Posting.Place(origin.project(), origin.partner(), null, origin.period());
		if (wanted.size() < left.size()) {
			return ParkedShare.of(place, wanted, terms);
		}
		return ParkedShare.ofRest(place, wanted, terms, this.ledger.breakdown(slice, Dimension.CATEGORY),
				this.ledger.breakdown(slice, Dimension.SHARE));
	}

}
