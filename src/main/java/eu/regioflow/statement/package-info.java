/**
 * Issued documents: printed after the commit from what was frozen, kept byte by byte,
 * listed, handed out and checked. Nobody imports this module.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "clarification", "control", "document",
		"expenditure", "identity", "ledger", "money", "partnerreport", "partnership", "payment", "programme", "project",
		"projectreport", "refusal", "trail", "verification", "web" })
package eu.regioflow.statement;
