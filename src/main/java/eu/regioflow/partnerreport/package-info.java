/**
 * A partner's periodic report: opened by the calendar, filled with expenditure and
 * documents, submitted to the controller.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "budget", "clarification", "database",
		"document", "exchangerate", "expenditure", "identity", "ledger", "money", "partnership", "programme", "project",
		"refusal", "trail", "web", "workflow" })
package eu.regioflow.partnerreport;
