/**
 * How projects stand: how far their money has come and where it is heading, how long
 * control and payment take, and which risks need somebody; for one project, and for all
 * of a programme. It only reads, and nothing depends on it.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "budget", "identity", "ledger", "money", "partnerreport", "partnership", "payment",
				"programme", "project", "projectreport", "refusal", "web", "web :: chart", "workflow" })
package eu.regioflow.dashboard;
