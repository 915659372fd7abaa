package eu.regioflow.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;

import eu.regioflow.refusal.Refusal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Gives every human task exactly one door.
 *
 * <p>
 * Tasklist's web application carries the engine's whole REST interface, by which a
 * candidate could complete any task with any variables. So a task with a page can be
 * completed by its page only, and a decision takes an outcome and a comment, nothing
 * else.
 */
class TaskDoors extends AbstractBpmnParseListener {

	private static final Set<String> DECISION = Set.of(Decision.OUTCOME, Decision.COMMENT);

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		if (task.getFormKey() != null) {
			task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, TaskDoors::onPageOnly);
		}
		else {
			task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, TaskDoors::forgetEarlierDecision);
			task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, TaskDoors::decisionOnly);
		}
	}

	private static void onPageOnly(DelegateTask task) {
		if (!PageWork.isOn(task.getId())) {
			throw Refusal.conflict("task-has-a-page");
		}
	}

	/** A second round must not be decided by what the first one said. */
	private static void forgetEarlierDecision(DelegateTask task) {
		task.getExecution().removeVariables(DECISION);
	}

	private static void decisionOnly(DelegateTask task) {
		Map<String, Object> said = task.getVariables();
		for (String name : said.keySet()) {
			if (!DECISION.contains(name)) {
				throw Refusal.invalid("task-variables", name);
			}
		}
		List<String> allowed = TaskModels.outcomes(task.getBpmnModelElementInstance());
		Decision decision = Decision.of(said.get(Decision.OUTCOME), said.get(Decision.COMMENT), allowed);
		task.getExecution().setVariable(Decision.OUTCOME, decision.outcome());
		task.getExecution().setVariable(Decision.COMMENT, decision.comment());
	}

}
