/**
 * The lead partner's project report: gathers the certificates and claims what they
 * certify.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "clarification", "control", "identity", "ledger", "money", "partnerreport",
				"partnership", "programme", "project", "refusal", "trail", "web", "workflow" })
package eu.regioflow.projectreport;
