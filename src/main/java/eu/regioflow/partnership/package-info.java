/**
 * The partners of a project, how each is co-financed, and the one function that splits an
 * amount over sources.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "database", "identity", "money", "programme",
		"project", "refusal", "trail", "workflow" })
package eu.regioflow.partnership;
