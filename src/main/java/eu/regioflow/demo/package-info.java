/**
 * The demo project with its accounts, loaded at the first start of the demo profile, and
 * the clock that can be moved.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "budget", "clock", "deliverable",
		"exchangerate", "identity", "money", "partnership", "programme", "project", "refusal", "trail", "workflow" })
package eu.regioflow.demo;
