/**
 * Where everybody starts: sign-in, the home page and inbox, who a person is, and the
 * pages of a project that gather what the other modules know; nothing depends on it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "clarification", "control", "deliverable",
		"document", "expenditure", "identity", "ledger", "money", "partnerreport", "partnership", "payment",
		"programme", "project", "projectreport", "refusal", "web", "web :: chart", "workflow" })
package eu.regioflow.desk;
