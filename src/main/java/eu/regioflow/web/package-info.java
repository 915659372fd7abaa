/**
 * What every page and every resource shares: the view that a template is given, layout
 * and fragments, problem details, idempotency keys, versions, and the formats of money
 * and dates. It knows no feature; features know it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "money", "refusal", "identity" })
package eu.regioflow.web;
