package eu.regioflow.statement.print;

/**
 * Every template there is: a path comes from here and from nowhere else.
 */
enum Template {

	PARTNER_STATEMENT("partner-statement/partner-statement"), CATEGORIES("partner-statement/categories"),
	SOURCES("partner-statement/sources"), RATES("partner-statement/rates"), LINES("partner-statement/lines"),

	CONTROL_CERTIFICATE("control-certificate/control-certificate"), FIGURES("control-certificate/figures"),
	FINDINGS("control-certificate/findings"), CHECKLIST("control-certificate/checklist"),
	DEDUCTIONS("control-certificate/deductions"),

	PROJECT_STATEMENT("project-financial-statement/project-financial-statement"),
	CERTIFICATES("project-financial-statement/certificates"), VERIFIED("project-financial-statement/verified"),
	VERIFICATION_DEDUCTIONS("project-financial-statement/verification-deductions"),
	PAYMENTS("project-financial-statement/payments"),

	SUBMISSION_RECEIPT("submission-receipt/submission-receipt"),

	FACTS("common/facts"), NOTES("common/notes"), POINTS("common/points"), PROSE("common/prose");

	private final String path;

	Template(String path) {
		this.path = path;
	}

	String path() {
		return this.path;
	}

}
