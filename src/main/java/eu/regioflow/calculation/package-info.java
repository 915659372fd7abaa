/**
 * The stateless calculations of the API, over the very rules of budget, partnership,
 * expenditure and control that the portal uses; nothing depends on it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "budget", "expenditure", "identity", "ledger",
		"money", "partnership", "programme", "project", "refusal" })
package eu.regioflow.calculation;
