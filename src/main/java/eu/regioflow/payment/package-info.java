/**
 * Payment of what was verified, to the lead partner: authorised in instalments by one
 * person, confirmed by another, never above what was verified.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "control", "identity", "ledger", "money",
		"partnership", "programme", "project", "projectreport", "refusal", "trail", "verification", "web", "workflow" })
package eu.regioflow.payment;
