package eu.regioflow.control;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import eu.regioflow.database.RoundTrip;

import org.springframework.stereotype.Component;

/**
 * Reads the certificates of a report. While its controller is at work there is none yet,
 * which a trip that is made anyway brings home.
 */
@Component
public class IssuedCertificates {

	private static final String ANY = "select exists (select from certificate where report = ?)";

	private final Certificates certificates;

	IssuedCertificates(Certificates certificates) {
		this.certificates = certificates;
	}

	/**
	 * Asks for every certificate that was ever issued of a report, the first one first.
	 */
	public Supplier<List<Certificate>> ask(RoundTrip trip, UUID report) {
		Supplier<Boolean> any = trip.ask(ANY, (rows) -> rows.next() && rows.getBoolean(1), report);
		return () -> any.get() ? this.certificates.findByReportOrderByIssue(report) : List.of();
	}

}
