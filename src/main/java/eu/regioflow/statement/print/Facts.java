package eu.regioflow.statement.print;

import net.sf.jasperreports.engine.JRDataSource;

/**
 * The blocks at the head of a document: which project, partner and report it is about.
 */
final class Facts {

	private final Texts texts;

	Facts(Texts texts) {
		this.texts = texts;
	}

	JRDataSource of(ProjectIdentity project) {
		return Pair.facts(fact("code", project.code()), fact("acronym", project.acronym()),
				fact("project-title", project.title()), fact("programme", project.programme()));
	}

	JRDataSource of(PartnerIdentity partner) {
		return Pair.facts(fact("partner-number", partner.number() + " · " + partner.role()),
				fact("name", partner.name()), fact("original-name", partner.originalName()),
				fact("place", both(partner.city(), partner.originalCity()) + ", " + partner.country()),
				fact("currency", partner.currency()));
	}

	JRDataSource of(ReportIdentity report) {
		return Pair.facts(reportFacts(report));
	}

	Pair[] reportFacts(ReportIdentity report) {
		return new Pair[] { fact("report-number", String.valueOf(report.number())),
				fact("period",
						this.texts.text("period-dates", String.valueOf(report.period()),
								this.texts.date(report.start()), this.texts.date(report.end()))),
				fact("submitted-at", this.texts.time(report.submittedAt())),
				fact("submitted-by", report.submittedBy()) };
	}

	Pair fact(String key, String value) {
		return new Pair(this.texts.text(key), value);
	}

	private static String both(String english, String original) {
		return english.equals(original) ? english : english + " / " + original;
	}

}
