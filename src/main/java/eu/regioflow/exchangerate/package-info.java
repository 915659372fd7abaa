/**
 * The Commission's monthly accounting rates, with where each came from.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "money" })
package eu.regioflow.exchangerate;
