/**
 * The Commission's monthly accounting rates, with where each came from: imported from a
 * file or from the Commission's service InforEuro, and kept as they are once a submitted
 * report used them.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "identity", "money", "refusal", "trail", "web" })
package eu.regioflow.exchangerate;
