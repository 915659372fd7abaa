/**
 * Looks over everybody's shoulder: the audit trail for readers, and standing checks that
 * processes, tables and ledger tell one story.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "control", "exchangerate", "identity", "ledger",
		"money", "payment", "partnerreport", "project", "projectreport", "refusal", "trail", "web", "workflow" })
package eu.regioflow.monitoring;
