/**
 * The project itself: code, acronym, rule set and reporting periods.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "identity", "programme", "refusal", "trail" })
package eu.regioflow.project;
