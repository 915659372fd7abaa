/**
 * The engine room: deploys the models, lets people and groups into Tasklist, and hides
 * the process engine behind {@code Processes}, {@code Decisions} and a few records.
 *
 * <p>
 * Nothing else in the product knows which engine is used.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "identity", "refusal" })
package eu.regioflow.workflow;
