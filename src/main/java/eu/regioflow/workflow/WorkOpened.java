package eu.regioflow.workflow;

/**
 * A piece of work waits for somebody, from the end of this transaction on.
 *
 * @param task its id
 */
public record WorkOpened(String task) {
}
