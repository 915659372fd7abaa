/**
 * Audits of a project by whatever body, and the corrections that they lead to: what was
 * verified and turned out not to be eligible. Payment nets them off.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "budget", "control", "expenditure", "identity", "ledger", "money", "partnerreport",
				"partnership", "programme", "project", "projectreport", "refusal", "trail", "web", "workflow" })
package eu.regioflow.audit;
