/**
 * The deliverables of a project and their approval by the joint secretariat, with the
 * history of every round.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "document", "identity", "money", "partnership",
		"programme", "project", "refusal", "trail", "web", "workflow" })
package eu.regioflow.deliverable;
