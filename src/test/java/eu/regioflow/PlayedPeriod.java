package eu.regioflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.control.AnswerChecklist;
import eu.regioflow.control.Certificate;
import eu.regioflow.control.Checklist;
import eu.regioflow.control.ChecklistAnswer;
import eu.regioflow.control.ChecklistEntry;
import eu.regioflow.control.IssueCertificate;
import eu.regioflow.control.LineFinding;
import eu.regioflow.control.RecordFindings;
import eu.regioflow.demo.MoveClock;
import eu.regioflow.expenditure.ImportedList;
import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.money.Money;
import eu.regioflow.partnerreport.AcknowledgeWarnings;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.partnerreport.PartnerReports;
import eu.regioflow.partnerreport.ReplaceExpenditure;
import eu.regioflow.partnerreport.SubmitPartnerReport;
import eu.regioflow.payment.AuthorisePayment;
import eu.regioflow.payment.ConfirmPayment;
import eu.regioflow.payment.Payment;
import eu.regioflow.payment.Payments;
import eu.regioflow.projectreport.ProjectReport;
import eu.regioflow.projectreport.SubmitProjectReport;
import eu.regioflow.verification.LineVerification;
import eu.regioflow.verification.RecordVerificationFindings;
import eu.regioflow.verification.VerifyProjectReport;

import org.springframework.context.ApplicationContext;

/**
 * Plays the steps of the demo project by its accounts, through the use cases.
 */
public final class PlayedPeriod {

	/** The project whose steps are played. */
	public static final String PROJECT = "PGI06030";

	private static final List<String> FILES = List.of("1-ERNACT", "2-UL", "3-BAA", "4-ADR-Vest", "5-CIEBI", "6-Hof-UAS",
			"7-Cantabria", "8-SIPBB");

	private static final List<String> COUNTRIES = List.of("ie", "si", "bg", "ro", "pt", "de", "es", "ch");

	private final ApplicationContext application;

	public PlayedPeriod(ApplicationContext application) {
		this.application = application;
	}

	/** Puts the first period's list into a partner's draft. */
	public void fill(int partner) {
		replace(partner, 1, read(list(partner)));
	}

	/** Puts a list into a partner's draft. */
	public void replace(int partner, int report, ImportedList list) {
		SignedIn.as("partner-" + partner,
				() -> bean(ReplaceExpenditure.class).replace(PROJECT, partner, report, Optional.empty(), list, false));
	}

	/** Reads a list of CSV. */
	public ImportedList read(byte[] csv) {
		return bean(ListFiles.class).read(csv, ListFiles.Format.CSV);
	}

	public PartnerReport submit(int partner, int report) {
		return SignedIn.as("partner-" + partner, () -> {
			bean(AcknowledgeWarnings.class).acknowledge(PROJECT, partner, report, Optional.empty());
			return bean(SubmitPartnerReport.class).submit(PROJECT, partner, report, Optional.empty(), true);
		});
	}

	public PartnerReport find(int partner, int report, LineFinding... findings) {
		return SignedIn.as(controller(partner),
				() -> bean(RecordFindings.class).record(PROJECT, partner, report, Optional.empty(), List.of(findings)));
	}

	public Certificate certify(int partner, int report) {
		return SignedIn.as(controller(partner), () -> {
			answerWhatIsRequired(partner, report);
			return bean(IssueCertificate.class).issue(PROJECT, partner, report, Optional.empty(), "Checked all lines.");
		});
	}

	private void answerWhatIsRequired(int partner, int report) {
		List<ChecklistEntry> asked = bean(Checklist.class).of(bean(PartnerReports.class).get(PROJECT, partner, report));
		if (asked.stream().anyMatch(ChecklistEntry::lacksAnswer)) {
			bean(AnswerChecklist.class).answer(PROJECT, partner, report, Optional.empty(),
					asked.stream()
						.map((entry) -> new ChecklistAnswer(entry.question(), ChecklistEntry.Answer.YES, ""))
						.toList());
		}
	}

	/** From the list to the certificate, without findings. */
	public Certificate certifyAll(int partner) {
		fill(partner);
		submit(partner, 1);
		find(partner, 1);
		return certify(partner, 1);
	}

	public ProjectReport claim(int period, Integer... leaveOut) {
		return SignedIn.as("partner-1", () -> bean(SubmitProjectReport.class).submit(PROJECT, period, Optional.empty(),
				"Kick-off held.", Set.of(leaveOut)));
	}

	public ProjectReport examine(int period, LineVerification... findings) {
		return SignedIn.as("js", () -> bean(RecordVerificationFindings.class).record(PROJECT, period, Optional.empty(),
				List.of(findings)));
	}

	public ProjectReport verify(int period) {
		return SignedIn.as("js",
				() -> bean(VerifyProjectReport.class).verify(PROJECT, period, Optional.empty(), "In order."));
	}

	/** The only payment so far. */
	public Payment payment() {
		return bean(Payments.class).findByProjectOrderByPeriodAscFundAsc(PROJECT).get(0);
	}

	public Payment authorise(UUID payment, Money amount) {
		return SignedIn.as("ma", () -> bean(AuthorisePayment.class).authorise(payment, Optional.empty(), amount));
	}

	public Payment confirm(UUID payment, int instalment, Money amount) {
		return SignedIn.as("ca", () -> bean(ConfirmPayment.class).confirm(payment, Optional.empty(), instalment,
				LocalDate.of(2020, 2, 10), amount));
	}

	public void moveTo(LocalDate day) {
		SignedIn.as("admin", () -> bean(MoveClock.class).moveTo(day));
	}

	/** The account that controls a partner. */
	public static String controller(int partner) {
		return "controller-" + COUNTRIES.get(partner - 1);
	}

	/** The first period's list of a partner, as CSV. */
	public static byte[] list(int partner) {
		try (InputStream content = PlayedPeriod.class
			.getResourceAsStream("/demo/expenditure/period-1/" + FILES.get(partner - 1) + ".csv")) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private <T> T bean(Class<T> type) {
		return this.application.getBean(type);
	}

}
