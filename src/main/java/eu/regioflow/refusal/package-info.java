/**
 * Why something was not done: one exception for every rule that refuses, with a stable
 * code, so that a page, the API and the process engine can each say it in their own way.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package eu.regioflow.refusal;
