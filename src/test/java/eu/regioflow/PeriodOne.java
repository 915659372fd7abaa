package eu.regioflow;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.regioflow.control.IssueCertificate;
import eu.regioflow.control.RecordFindings;
import eu.regioflow.expenditure.ListFiles;
import eu.regioflow.partnerreport.ReplaceExpenditure;
import eu.regioflow.partnerreport.SubmitPartnerReport;
import eu.regioflow.projectreport.SubmitProjectReport;
import eu.regioflow.verification.VerifyProjectReport;

import org.springframework.context.ApplicationContext;

/**
 * Brings the reference project's first period to where a test begins.
 */
public final class PeriodOne {

	public static final String PROJECT = "PGI06030";

	private static final List<String> FILES = List.of("1-ERNACT", "2-UL", "3-BAA", "4-ADR-Vest", "5-CIEBI", "6-Hof-UAS",
			"7-Cantabria", "8-SIPBB");

	private static final List<String> COUNTRIES = List.of("ie", "si", "bg", "ro", "pt", "de", "es", "ch");

	private final ApplicationContext application;

	private PeriodOne(ApplicationContext application) {
		this.application = application;
	}

	public static PeriodOne in(ApplicationContext application) {
		return new PeriodOne(application);
	}

	/** Every partner imports their list and submits. */
	public PeriodOne submitted() {
		for (int partner = 1; partner <= FILES.size(); partner++) {
			int number = partner;
			SignedIn.as("partner-" + number, () -> {
				this.application.getBean(ReplaceExpenditure.class)
					.replace(PROJECT, number, 1, Optional.empty(),
							this.application.getBean(ListFiles.class).read(list(number), ListFiles.Format.CSV), false);
				return this.application.getBean(SubmitPartnerReport.class)
					.submit(PROJECT, number, 1, Optional.empty(), true);
			});
		}
		return this;
	}

	/** Controllers certify everything, but for the partners who are named. */
	public PeriodOne certified(Integer... except) {
		for (int partner = 1; partner <= FILES.size(); partner++) {
			int number = partner;
			if (!List.of(except).contains(number)) {
				SignedIn.as(controller(number), () -> {
					this.application.getBean(RecordFindings.class)
						.record(PROJECT, number, 1, Optional.empty(), List.of());
					return this.application.getBean(IssueCertificate.class)
						.issue(PROJECT, number, 1, Optional.empty(), "Checked all lines.");
				});
			}
		}
		return this;
	}

	/** The lead partner claims every certificate. */
	public PeriodOne claimed() {
		SignedIn.as("partner-1", () -> this.application.getBean(SubmitProjectReport.class)
			.submit(PROJECT, 1, Optional.empty(), "Kick-off held.", Set.of()));
		return this;
	}

	/** The joint secretariat verifies the claim without findings. */
	public PeriodOne verified() {
		SignedIn.as("js", () -> this.application.getBean(VerifyProjectReport.class)
			.verify(PROJECT, 1, Optional.empty(), "In order."));
		return this;
	}

	/** The account of a partner's controller. */
	public static String controller(int partner) {
		return "controller-" + COUNTRIES.get(partner - 1);
	}

	/** What the controllers find in this period, with the figures that must follow. */
	public static JsonNode withFindings() {
		return json("/period-1/with-findings.json");
	}

	private static byte[] list(int partner) {
		try (InputStream content = PeriodOne.class
			.getResourceAsStream("/demo/expenditure/period-1/" + FILES.get(partner - 1) + ".csv")) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static JsonNode json(String name) {
		try (InputStream content = PeriodOne.class.getResourceAsStream(name)) {
			return new ObjectMapper().readTree(content);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
