/**
 * Every euro that any phase asserts, as postings that are never changed, and the one
 * {@code Breakdown} from which every total is read. Projects, partners, reports,
 * categories and sources are opaque keys here.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "money" })
package eu.regioflow.ledger;
