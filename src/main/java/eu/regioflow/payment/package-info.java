/**
 * Payment of what was verified, to the lead partner: authorised in instalments by one
 * person, confirmed by another, never above what was verified; and what a project owes
 * after a correction.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "audit", "budget", "control", "expenditure",
		"identity", "ledger", "money", "partnerreport", "partnership", "programme", "project", "projectreport",
		"refusal", "trail", "verification", "web", "workflow" })
package eu.regioflow.payment;
