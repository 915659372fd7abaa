package eu.regioflow.workflow;

import java.util.Set;
import java.util.function.Consumer;

import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The filters that everybody finds in Tasklist. Nobody makes their own, because a filter
 * may hold expressions.
 */
enum ReadyFilter {

	GROUP("workflow.filter.group", (query) -> query.taskCandidateGroupInExpression(Words.MY_GROUPS)),

	MINE("workflow.filter.mine", (query) -> query.taskAssigneeExpression(Words.ME)),

	OVERDUE("workflow.filter.overdue",
			(query) -> query.taskCandidateGroupInExpression(Words.MY_GROUPS)
				.includeAssignedTasks()
				.dueBeforeExpression(Words.NOW)),

	DUE_THIS_WEEK("workflow.filter.due-this-week",
			(query) -> query.taskCandidateGroupInExpression(Words.MY_GROUPS)
				.includeAssignedTasks()
				.dueAfterExpression(Words.NOW)
				.dueBeforeExpression(Words.END_OF_WEEK));

	private final String message;

	private final Consumer<TaskQuery> content;

	ReadyFilter(String message, Consumer<TaskQuery> content) {
		this.message = message;
		this.content = content;
	}

	/** Key of its name in the message files. */
	String message() {
		return this.message;
	}

	void fill(TaskQuery query) {
		this.content.accept(query);
		query.orderByDueDate().asc();
	}

	/** The only expressions that a search may hold. */
	static Set<String> expressions() {
		return Set.of(Words.ME, Words.MY_GROUPS, Words.NOW, Words.END_OF_WEEK);
	}

	private static final class Words {

		private static final String ME = "${currentUser()}";

		private static final String MY_GROUPS = "${currentUserGroups()}";

		private static final String NOW = "${now()}";

		private static final String END_OF_WEEK = "${dateTime().dayOfWeek().withMaximumValue().plusDays(1)"
				+ ".withTimeAtStartOfDay()}";

	}

}
