/**
 * Where everybody starts: sign-in, the home page with open work, and the pages of a
 * project that gather what the other modules know.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "deliverable", "document", "expenditure", "identity", "ledger", "money",
				"partnerreport", "partnership", "programme", "project", "refusal", "web", "web :: chart", "workflow" })
package eu.regioflow.desk;
