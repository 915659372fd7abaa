package eu.regioflow.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import eu.regioflow.control.Certificate;
import eu.regioflow.control.Certificates;
import eu.regioflow.expenditure.Assessment;
import eu.regioflow.expenditure.Expenditure;
import eu.regioflow.expenditure.ExpenditureLine;
import eu.regioflow.expenditure.ReportTerms;
import eu.regioflow.expenditure.Terms;
import eu.regioflow.expenditure.VerificationDeductions;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Posting;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.projectreport.ProjectReport;
import org.springframework.stereotype.Component;

/**
 * What a verification would post, or has posted, with its findings as they stand.
 */
@Component
public class VerificationPreview {

	private final Certificates certificates;

	private final Expenditure expenditure;

	private final Partners partners;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final ReportTerms terms;

	VerificationPreview(Certificates certificates, Expenditure expenditure, Partners partners, Projects projects,
			RuleSets ruleSets, ReportTerms terms) {
		this.certificates = certificates;
		this.expenditure = expenditure;
		this.partners = partners;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.terms = terms;
	}

	/** The gathered certificates with their lines, and what they come to. */
	public Preview of(ProjectReport report) {
		RuleSet rules = this.ruleSets.get(this.projects.get(report.project()).ruleSet());
		Map<Integer, Partner> partner = new LinkedHashMap<>();
		this.partners.findByProjectOrderByNumber(report.project()).forEach((one) -> partner.put(one.number(), one));
		List<Certificate> gathered = this.certificates.findByProjectReportOrderByPartnerAscReportNumberAsc(report.id());
		Map<UUID, List<ExpenditureLine>> lines = this.expenditure
			.lines(gathered.stream().map(Certificate::report).toList());
		Map<UUID, Terms> terms = this.terms.of(report.project(), lines.keySet());
		VerificationDeductions deductions = VerificationDeductions.NONE;
		List<Posting> postings = new ArrayList<>();
		List<Assessed> assessed = new ArrayList<>();
		for (Certificate certificate : gathered) {
			List<ExpenditureLine> own = lines.get(certificate.report());
			Posting.Place place = new Posting.Place(certificate.project(), certificate.partner(), certificate.report(),
					certificate.period());
			Terms one = terms.get(certificate.report());
			postings.addAll(new Assessment(own.stream().map(ExpenditureLine::forControl).toList(), one).postings(place,
					Assessment.Measures.CONTROL));
			postings.addAll(new Assessment(own.stream().map(ExpenditureLine::forVerification).toList(), one)
				.postings(place, Assessment.Measures.VERIFICATION));
			deductions = deductions.plus(VerificationDeductions.of(own, one));
			assessed.add(new Assessed(certificate, partner.get(certificate.partner()).abbreviation(), own));
		}
		Breakdown byCategory = Breakdown.of(postings, Dimension.CATEGORY);
		return new Preview(assessed, Breakdown.of(postings, Dimension.REPORT), byCategory,
				Breakdown.of(postings, Dimension.SOURCE), deductions, rules, List.copyOf(terms.values()));
	}

	/** A certificate with its partner's short name and its lines. */
	public record Assessed(Certificate certificate, String abbreviation, List<ExpenditureLine> lines) {

		/** How many lines carry a finding of verification. */
		public long findings() {
			return this.lines.stream()
				.filter((line) -> line.verification().parked() || line.verification().deducted().isPositive())
				.count();
		}

	}

	/**
	 * Three views of one total, and what was deducted of it.
	 */
	public record Preview(List<Assessed> certificates, Breakdown byReport, Breakdown byCategory, Breakdown bySource,
			VerificationDeductions deductions, RuleSet rules, List<Terms> terms) {

		/** Whether a category follows from others in every report. */
		public boolean isComputed(CostCategory category) {
			return this.terms.stream().allMatch((one) -> one.isComputed(category));
		}

	}

}
