/**
 * The business clock: real time, moved forward by one persisted offset where a demo tries
 * out what comes later.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "refusal" })
package eu.regioflow.clock;
