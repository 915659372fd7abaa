/**
 * What a programme lays down for all its projects: rule sets with rates, rounding and
 * deadlines, funds and cost categories.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "identity", "money", "refusal" })
package eu.regioflow.programme;
