/**
 * The audit trail: one entry for each change of state or money, written in the same
 * transaction and chained by hash per project, so that an altered row shows. Holds
 * account ids and salted hashes of personal text, never names.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "database", "identity" })
package eu.regioflow.trail;
