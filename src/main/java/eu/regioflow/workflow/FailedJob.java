package eu.regioflow.workflow;

/**
 * An automatic step that could not be done.
 *
 * @param processKey the model's id
 * @param businessKey the aggregate it is about, or null when the instance has none
 * @param step the step's id in the model
 * @param reason what the step said; for operators
 */
public record FailedJob(String processKey, String businessKey, String step, String reason) {
}
