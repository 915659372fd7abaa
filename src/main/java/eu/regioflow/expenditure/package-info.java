/**
 * The list of expenditure of a report: its lines, how they are read and checked, their
 * conversion into EUR, and what control and verification find on a line.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "budget", "database", "exchangerate", "ledger",
		"money", "partnership", "programme", "project", "refusal", "workflow" })
package eu.regioflow.expenditure;
