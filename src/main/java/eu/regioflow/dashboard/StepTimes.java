package eu.regioflow.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.payment.PaymentTime;
import eu.regioflow.programme.RuleSet;

/**
 * The times of every control and every payment: controls first, each in the order of
 * periods. A report that was given back to its partner is in nobody's control.
 */
final class StepTimes {

	private StepTimes() {
	}

	static List<StepTime> of(Readings read) {
		List<StepTime> times = new ArrayList<>();
		for (PartnerReport report : read.reports()) {
			if (!report.isWithPartner()) {
				times.add(control(report, read));
			}
		}
		for (PaymentTime payment : read.payments()) {
			LocalDate today = read.today().get(payment.project());
			times.add(new StepTime(StepTime.Step.PAYMENT, payment.project(), null, payment.period(), payment.purpose(),
					payment.period(), payment.days(today), payment.allowed(), payment.daysLate(today), payment.isPaid(),
					payment.left(), "/projects/%s/payments".formatted(payment.project())));
		}
		return times;
	}

	private static StepTime control(PartnerReport report, Readings read) {
		RuleSet rules = read.rules().get(report.project());
		// each submission lays down the last day of control anew
		Instant handedOver = (report.resubmittedAt() != null) ? report.resubmittedAt() : report.submittedAt();
		LocalDate submitted = LocalDate.ofInstant(handedOver, rules.zone());
		LocalDate end = (report.certifiedAt() != null) ? LocalDate.ofInstant(report.certifiedAt(), rules.zone())
				: read.today().get(report.project());
		return new StepTime(StepTime.Step.CONTROL, report.project(), report.partner(), report.number(), null,
				report.period(), days(submitted, end), days(submitted, report.controlDue()),
				days(report.controlDue(), end), report.isCertified(), read.byReport().row(report.id()).declared(),
				report.page() + "/control");
	}

	private static int days(LocalDate from, LocalDate to) {
		return (int) ChronoUnit.DAYS.between(from, to);
	}

}
