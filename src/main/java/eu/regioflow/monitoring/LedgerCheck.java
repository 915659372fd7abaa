package eu.regioflow.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Slice;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.payment.Payment;
import eu.regioflow.payment.PaymentPlaces;
import eu.regioflow.payment.Payments;
import eu.regioflow.payment.Recoveries;
import eu.regioflow.payment.Recovery;
import eu.regioflow.payment.RecoveryStep;
import eu.regioflow.project.Project;
import eu.regioflow.project.Projects;
import org.springframework.stereotype.Component;

/**
 * The ledger's sums: costs are financed to the cent, nothing is lost between the stages,
 * the kept balances are what the postings add up to, and the payments' own columns say
 * what the ledger says.
 */
@Component
class LedgerCheck {

	private final Projects projects;

	private final PartnerReports reports;

	private final PaymentPlaces places;

	private final Payments payments;

	private final Recoveries recoveries;

	private final Ledger ledger;

	LedgerCheck(Projects projects, PartnerReports reports, PaymentPlaces places, Payments payments,
			Recoveries recoveries, Ledger ledger) {
		this.recoveries = recoveries;
		this.projects = projects;
		this.reports = reports;
		this.places = places;
		this.payments = payments;
		this.ledger = ledger;
	}

	List<StandingChecks.Finding> findings() {
		List<StandingChecks.Finding> findings = new ArrayList<>();
		this.ledger.differing()
			.forEach((project) -> findings.add(new StandingChecks.Finding("balance-and-postings", List.of(project))));
		for (Project project : this.projects.findAllByOrderByCode()) {
			this.reports.findByProjectOrderByPartnerAscNumberAsc(project.code())
				.forEach((report) -> check(report, findings));
			this.payments.findByProjectOrderByPeriodAscFundAsc(project.code())
				.forEach((payment) -> check(payment, findings));
			this.recoveries.findByProjectOrderByReferenceAscFundAsc(project.code())
				.forEach((recovery) -> check(recovery, findings));
		}
		return findings;
	}

	private void check(PartnerReport report, List<StandingChecks.Finding> findings) {
		Slice slice = Slice.project(report.project()).report(report.id());
		Breakdown costs = this.ledger.breakdown(slice, Dimension.CATEGORY);
		Breakdown sources = this.ledger.breakdown(slice, Dimension.SHARE);
		for (Measure measure : Measure.values()) {
			boolean fundsOnly = measure == Measure.AUTHORISED || measure == Measure.PAID;
			if (!fundsOnly && !costs.total().of(measure).equals(sources.total().of(measure))) {
				findings.add(new StandingChecks.Finding("costs-and-sources", List.of(report.path(), measure)));
			}
		}
		for (Breakdown part : List.of(costs, sources)) {
			for (String key : part.keys()) {
				Balance row = part.row(key);
				if (report.isCertified() && !row.isWhole(Measure.DECLARED, Measure.CERTIFIED, Measure.DEDUCTED_CONTROL,
						Measure.PARKED_CONTROL)) {
					findings.add(new StandingChecks.Finding("lost-in-control", List.of(report.path(), key)));
				}
				boolean verified = !part.total().verified().isZero();
				if (verified && !row.isWhole(Measure.CLAIMED, Measure.VERIFIED, Measure.DEDUCTED_VERIFICATION,
						Measure.PARKED_VERIFICATION)) {
					findings.add(new StandingChecks.Finding("lost-in-verification", List.of(report.path(), key)));
				}
			}
		}
	}

	private void check(Payment payment, List<StandingChecks.Finding> findings) {
		List<UUID> gathered = this.places.of(payment).stream().map(Posting.Place::report).toList();
		Balance row = this.ledger.breakdown(Slice.project(payment.project()).reports(gathered), Dimension.SOURCE)
			.row(payment.fund());
		boolean same = payment.owed(row).equals(payment.verified()) && row.authorised().equals(payment.authorised())
				&& row.paid().equals(payment.paid());
		if (!same) {
			findings.add(new StandingChecks.Finding("payment-and-ledger", List.of(payment.path())));
		}
	}

	private void check(Recovery recovery, List<StandingChecks.Finding> findings) {
		List<UUID> steps = recovery.steps().stream().map(RecoveryStep::id).toList();
		Balance row = this.ledger.breakdown(Slice.project(recovery.project()).causes(steps), Dimension.SOURCE)
			.row(recovery.fund());
		if (!row.recovered().equals(recovery.settled())) {
			findings.add(new StandingChecks.Finding("recovery-and-ledger", List.of(recovery.path())));
		}
	}

}
