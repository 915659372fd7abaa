package eu.regioflow.workflow;

import java.util.List;

/**
 * What a model says about one of its human tasks.
 *
 * @param process the key of its process
 * @param page the call that gives the page's path, or null for a decision
 * @param title the call that gives what its card says, or null where the model names it
 * @param outcomes what a decision may end in
 */
record TaskModel(String process, BeanCall page, BeanCall title, List<String> outcomes) {

	/** The property of a decision task that lists its outcomes, separated by commas. */
	static final String OUTCOMES = "outcomes";

	TaskModel {
		outcomes = List.copyOf(outcomes);
	}

	boolean isPage() {
		return this.page != null;
	}

}
