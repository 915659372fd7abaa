package eu.regioflow.project;

/**
 * How a project is called, and what it keeps to.
 *
 * @param ruleSet the name of its rule set
 */
public record ProjectName(String acronym, String ruleSet) {

}
