/**
 * What waits for a person and who that person is, over all modules; nothing depends on
 * it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "deliverable", "identity", "partnerreport",
		"payment", "programme", "project", "projectreport", "refusal", "web", "workflow" })
package eu.regioflow.desk;
