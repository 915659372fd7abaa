/**
 * National control of a partner report: findings on its lines, the certificate, and which
 * project report it went into.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "budget", "clarification",
		"clarification :: web", "database", "document", "exchangerate", "expenditure", "identity", "ledger", "money",
		"partnerreport", "partnership", "programme", "project", "refusal", "trail", "web", "workflow" })
package eu.regioflow.control;
