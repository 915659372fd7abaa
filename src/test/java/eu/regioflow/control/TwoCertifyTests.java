package eu.regioflow.control;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import eu.regioflow.DemoState;
import eu.regioflow.DemoTest;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.SameMoment;
import eu.regioflow.SignedIn;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two windows, or two people, that certify the same report at the same moment; each round
 * needs a report of its own.
 */
@DemoTest
class TwoCertifyTests {

	private static final int PARTNERS = 8;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Ledger ledger;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void restore() throws Exception {
		DemoState.restore(this.application);
	}

	@RepeatedTest(3)
	void aReportIsCertifiedOnce() throws Exception {
		PlayedPeriod period = new PlayedPeriod(this.application);
		for (int partner = 1; partner <= PARTNERS; partner++) {
			int number = partner;
			period.fill(number);
			period.submit(number, 1);
			Callable<Certificate> certify = () -> period.certify(number, 1);
			assertThat(SameMoment.outcomes(certify, certify)).as("partner %d", number)
				.isEqualTo(List.of("done", "report-not-in-control"));
			Balance total = this.ledger.breakdown(Slice.partner(PlayedPeriod.PROJECT, number), Dimension.CATEGORY)
				.total();
			assertThat(total.certified()).as("partner %d", number).isEqualTo(total.declared());
		}
		assertThat(count("certificate")).isEqualTo(PARTNERS);
		assertThat(count("trail_entry where action = 'certificate-issued'")).isEqualTo(PARTNERS);
		assertThat(count("act_ru_task where task_def_key_ = 'control-expenditure'")).isZero();
	}

	/** Two people who may both certify, as when one stands in for the other. */
	@RepeatedTest(3)
	void twoControllersOfAPartnerCertifyItsReportOnce() throws Exception {
		this.jdbc
			.update("""
					insert into access_grant (id, account, role, project, partner)
						select gen_random_uuid(), id, 'CONTROLLER', 'PGI06030', 1 from account where username = 'controller-si'""");
		PlayedPeriod period = new PlayedPeriod(this.application);
		period.fill(1);
		period.submit(1, 1);
		IssueCertificate issuing = this.application.getBean(IssueCertificate.class);
		assertThat(SameMoment.outcomes(() -> SignedIn.as("controller-ie", () -> certify(issuing)),
				() -> SignedIn.as("controller-si", () -> certify(issuing))))
			.isEqualTo(List.of("done", "report-not-in-control"));
		assertThat(count("certificate")).isEqualTo(1);
		assertThat(count("trail_entry where action = 'certificate-issued'")).isEqualTo(1);
		assertThat(count("act_ru_task where task_def_key_ = 'control-expenditure'")).isZero();
		Balance total = this.ledger.breakdown(Slice.partner(PlayedPeriod.PROJECT, 1), Dimension.CATEGORY).total();
		assertThat(total.certified()).isEqualTo(total.declared());
	}

	private static Certificate certify(IssueCertificate issuing) {
		return issuing.issue(PlayedPeriod.PROJECT, 1, 1, Optional.empty(), "Checked all lines.");
	}

	private int count(String rows) {
		return this.jdbc.queryForObject("select count(*) from " + rows, Integer.class);
	}

}
