/**
 * The approved plan: budget by category, partner and period, and the flat rates that are
 * computed on real costs.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "database", "identity", "ledger", "money",
		"partnership", "programme", "project", "refusal", "trail", "web", "web :: chart", "exchangerate" })
package eu.regioflow.budget;
