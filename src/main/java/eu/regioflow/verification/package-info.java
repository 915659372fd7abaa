/**
 * The joint secretariat's and managing authority's verification of a project report.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "clarification", "clarification :: web",
		"control", "expenditure", "identity", "ledger", "money", "partnerreport", "partnership", "programme", "project",
		"projectreport", "refusal", "trail", "web", "workflow" })
package eu.regioflow.verification;
