/**
 * What a person decides about the own account: password, second factor, personal tokens.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "identity", "refusal", "trail", "web" })
package eu.regioflow.account;
