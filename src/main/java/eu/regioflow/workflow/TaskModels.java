package eu.regioflow.workflow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * Remembers what each deployed model says about its human tasks; a deployed model never
 * changes.
 */
@Component
class TaskModels {

	private final RepositoryService repository;

	private final ProcessBeans beans;

	private final Map<String, TaskModel> known = new ConcurrentHashMap<>();

	/** The page of an aggregate never changes; forgotten when memory is short. */
	private final Map<PageKey, String> links = new ConcurrentReferenceHashMap<>();

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
		return this.links.computeIfAbsent(new PageKey(model.page(), businessKey), this::ask);
	}

	private String ask(PageKey wanted) {
		Object bean = this.beans.get(wanted.page().bean());
		return String.valueOf(wanted.page().on(bean, wanted.businessKey()));
	}

	private TaskModel read(String definitionId, String taskKey) {
		UserTask task = this.repository.getBpmnModelInstance(definitionId).getModelElementById(taskKey);
		String formKey = task.getCamundaFormKey();
		return new TaskModel((formKey != null) ? BeanCall.of(formKey) : null, outcomes(task));
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

	private record PageKey(BeanCall page, String businessKey) {
	}

}
