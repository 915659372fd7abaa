package eu.regioflow.desk;

import eu.regioflow.control.Certificate;
import eu.regioflow.partnerreport.PartnerReport;
import eu.regioflow.projectreport.ProjectReport;

/**
 * What the modules along the way say of one partner report, read in one look.
 *
 * @param certificate null while none holds
 * @param claim the project report that it went into, null while it is in none
 * @param partner the partner's abbreviation
 * @param lead the lead partner's abbreviation
 * @param ruleSet the code of the project's rule set
 */
record TimelineFacts(PartnerReport report, Certificate certificate, ProjectReport claim, String partner, String lead,
		String ruleSet) {

	static final String QUERY = """
			select new eu.regioflow.desk.TimelineFacts(report, certificate, claim, own.abbreviation, lead.abbreviation,
				project.ruleSet) from PartnerReport report
				join Project project on project.code = report.project
				join Partner own on own.project = report.project and own.number = report.partner
				left join Partner lead on lead.project = report.project and lead.lead = true
				left join Certificate certificate on certificate.report = report.id and certificate.reopening is null
				left join ProjectReport claim on claim.id = certificate.projectReport
				where report.project = :project and report.partner = :partner and report.number = :number
			""";

}
