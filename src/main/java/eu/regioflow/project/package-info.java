/**
 * The project itself: code, acronym, rule set and reporting periods.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "database", "identity", "programme", "refusal", "trail" })
package eu.regioflow.project;
