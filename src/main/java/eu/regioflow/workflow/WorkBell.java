package eu.regioflow.workflow;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Says of each human task that it waits, in the transaction that opens it.
 */
class WorkBell extends AbstractBpmnParseListener {

	private final ApplicationEventPublisher events;

	WorkBell(ApplicationEventPublisher events) {
		this.events = events;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
			.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE,
					(task) -> this.events.publishEvent(new WorkOpened(task.getId())));
	}

}
