/**
 * Accounts: what a person decides about the own one (password, second factor, personal
 * tokens), whom a partner lets work for it, and whom the administrator gives a role.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "identity", "partnership", "project", "refusal", "trail", "web" })
package eu.regioflow.account;
