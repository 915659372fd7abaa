/**
 * Questions that control and verification ask while they are at work, and their answers,
 * with the dates of both; the report stays as it was submitted. Reports are opaque keys
 * here.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "database", "document", "identity",
		"partnership", "programme", "project", "refusal", "trail", "web", "workflow" })
package eu.regioflow.clarification;
