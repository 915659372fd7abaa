/**
 * Finds projects, partners, invoices and documents by what they are called, and only
 * those that the caller may see: the statements themselves are restricted by the grants,
 * so that nothing foreign is read, counted or hinted at. Nothing depends on it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "identity", "refusal", "web" })
package eu.regioflow.search;
