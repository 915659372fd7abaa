/**
 * Tells people what waits for them, what comes near and what became of their work: in the
 * portal, by mail and in a calendar. Mails are written in a transaction and sent after
 * it, as often as it takes; nothing depends on it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "account", "desk", "identity", "money",
		"partnership", "refusal", "trail", "web", "workflow" })
package eu.regioflow.notification;
