package eu.regioflow.workflow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * Remembers what each deployed model says about its human tasks; a deployed model never
 * changes.
 */
@Component
class TaskModels {

	/** How the models name a task when it is created. */
	private static final Pattern TITLE = Pattern.compile("\\$\\{task\\.setName\\((.+)\\)}");

	private final RepositoryService repository;

	private final ProcessBeans beans;

	private final Map<String, TaskModel> known = new ConcurrentHashMap<>();

	/** The page of an aggregate never changes; forgotten when memory is short. */
	private final Map<Question, String> links = new ConcurrentReferenceHashMap<>();

	TaskModels(RepositoryService repository, ProcessBeans beans) {
		this.repository = repository;
		this.beans = beans;
	}

	TaskModel of(String definitionId, String taskKey) {
		return this.known.computeIfAbsent(definitionId + "/" + taskKey, (key) -> read(definitionId, taskKey));
	}

	/** The path of the page for one aggregate, or null when the task is a decision. */
	String link(TaskModel model, String businessKey) {
		if (!model.isPage()) {
			return null;
		}
		return this.links.computeIfAbsent(new Question(model.page(), businessKey), this::ask);
	}

	/** What the card of one aggregate's task says now, or null where no bean knows. */
	String title(TaskModel model, String businessKey) {
		return (model.title() != null) ? ask(new Question(model.title(), businessKey)) : null;
	}

	private String ask(Question wanted) {
		Object bean = this.beans.get(wanted.call().bean());
		return String.valueOf(wanted.call().on(bean, wanted.businessKey()));
	}

	private TaskModel read(String definitionId, String taskKey) {
		UserTask task = this.repository.getBpmnModelInstance(definitionId).getModelElementById(taskKey);
		String formKey = task.getCamundaFormKey();
		return new TaskModel(this.repository.getProcessDefinition(definitionId).getKey(),
				(formKey != null) ? BeanCall.of(formKey) : null, title(task), outcomes(task));
	}

	/** Null where no listener asks a bean for the title. */
	private static BeanCall title(UserTask task) {
		if (task.getExtensionElements() == null) {
			return null;
		}
		return task.getExtensionElements()
			.getElementsQuery()
			.filterByType(CamundaTaskListener.class)
			.list()
			.stream()
			.map((listener) -> TITLE.matcher(String.valueOf(listener.getCamundaExpression())))
			.filter(Matcher::matches)
			.map((title) -> "${" + title.group(1) + "}")
			.filter(BeanCall::isOne)
			.findFirst()
			.map(BeanCall::of)
			.orElse(null);
	}

	static List<String> outcomes(UserTask task) {
		if (task.getExtensionElements() == null) {
			return List.of();
		}
		return task.getExtensionElements()
			.getElementsQuery()
			.filterByType(CamundaProperties.class)
			.list()
			.stream()
			.flatMap((properties) -> properties.getCamundaProperties().stream())
			.filter((property) -> TaskModel.OUTCOMES.equals(property.getCamundaName()))
			.map(CamundaProperty::getCamundaValue)
			.flatMap((value) -> List.of(value.split(",")).stream())
			.toList();
	}

	private record Question(BeanCall call, String businessKey) {
	}

}
