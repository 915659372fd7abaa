package eu.regioflow.trail;

/**
 * Text that people wrote and that may name people.
 */
public record Personal(String text) {

}
