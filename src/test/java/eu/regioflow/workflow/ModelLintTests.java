package eu.regioflow.workflow;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

class ModelLintTests {

	private static final Set<String> PAGE = Set.of("title", "due", "candidates", "page");

	/** What released models call; a name that stands here is never taken away again. */
	private static final Map<String, Set<String>> CALLED = Map.ofEntries(
			Map.entry("reportingPeriod", Set.of("opensAt", "openDraftReports")),
			Map.entry("partnerReporting",
					Set.of("title", "due", "candidates", "page", "isReopened", "mendTitle", "mendDue")),
			Map.entry("control", PAGE), Map.entry("projectReporting", PAGE),
			Map.entry("verification", Set.of("title", "due", "candidates", "page", "isReopened", "againTitle")),
			Map.entry("payment", PAGE), Map.entry("instalment", PAGE), Map.entry("clarification", PAGE),
			Map.entry("recovery",
					Set.of("titleToRequest", "dueToRequest", "requesters", "titleToReceive", "dueToReceive",
							"receivers", "page", "isOwed", "isWithdrawn")),
			Map.entry("advance",
					Set.of("titleToConfirm", "dueToConfirm", "payers", "titleToSettle", "dueToSettle", "settlers",
							"page")),
			Map.entry("deliverable", Set.of("titleToSubmit", "dueToSubmit", "submitters", "page", "titleToDecide",
					"dueToDecide", "deciders", "decide")));

	private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\(execution\\.processBusinessKey");

	private static final Models MODELS = new Models();

	static Stream<Models.Model> processes() {
		return MODELS.all().stream().filter((model) -> model.name().endsWith(".bpmn"));
	}

	@ParameterizedTest
	@MethodSource("processes")
	void aFileHoldsOneProcessWithItsReleaseAndItsTimeToLive(Models.Model file) {
		Process process = process(file);
		assertThat(file.name()).matches("[a-z-]+/[a-z-]+\\.bpmn");
		assertThat(process.getCamundaVersionTag()).isEqualTo(MODELS.version());
		assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
		assertThat(process.isCamundaStartableInTasklist()).isFalse();
		assertThat(process.getName()).isNotBlank();
		assertThat(process.getDocumentations()).isNotEmpty();
	}

	static Stream<Models.Model> decisions() {
		return MODELS.all().stream().filter((model) -> model.name().endsWith(".dmn"));
	}

	@ParameterizedTest
	@MethodSource("decisions")
	void aTableSaysWhatItDecidesAndWhyOfEveryRow(Models.Model file) {
		DmnModelInstance model = Dmn.readModelFromStream(file.content());
		Decision decision = model.getModelElementsByType(Decision.class).iterator().next();
		assertThat(model.getModelElementsByType(Decision.class)).hasSize(1);
		assertThat(file.name()).endsWith("/" + decision.getId() + ".dmn");
		assertThat(decision.getName()).isNotBlank();
		assertThat(decision.getDescription().getTextContent()).isNotBlank();
		assertThat(decision.getVersionTag()).isEqualTo(MODELS.version());
		assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
		assertThat(model.getModelElementsByType(Input.class)).isNotEmpty()
			.allSatisfy((input) -> assertThat(input.getLabel()).isNotBlank());
		assertThat(model.getModelElementsByType(Output.class)).isNotEmpty().allSatisfy((output) -> {
			assertThat(output.getLabel()).isNotBlank();
			assertThat(output.getName()).matches("[a-z][A-Za-z]*");
		});
		assertThat(model.getModelElementsByType(Rule.class)).isNotEmpty()
			.allSatisfy((rule) -> assertThat(rule.getDescription().getTextContent()).as(rule.getId()).isNotBlank());
	}

	@ParameterizedTest
	@MethodSource("processes")
	void everyElementHasAReadableNameAnIdAndAShape(Models.Model file) {
		BpmnModelInstance model = model(file);
		for (FlowElement element : model.getModelElementsByType(FlowElement.class)) {
			assertThat(element.getId()).matches("[a-z]+(-[a-z]+)*");
			assertThat(element.getDiagramElement()).as(element.getId()).isNotNull();
			if (element instanceof FlowNode) {
				assertThat(element.getName()).as(element.getId()).isNotBlank().doesNotContain("$");
			}
		}
		for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
			assertThat(flow.getDiagramElement().getWaypoints()).hasSizeGreaterThan(1);
		}
	}

	@ParameterizedTest
	@MethodSource("processes")
	void aStepOfItsOwnIsTriedAgain(Models.Model file) {
		for (Activity activity : model(file).getModelElementsByType(Activity.class)) {
			if (activity.isCamundaAsyncBefore()) {
				assertThat(activity.getExtensionElements()
					.getElementsQuery()
					.filterByType(CamundaFailedJobRetryTimeCycle.class)
					.count()).as(activity.getId()).isOne();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("processes")
	void aHumanTaskHasOneDoorTextAndADeadline(Models.Model file) {
		Set<String> forms = MODELS.all()
			.stream()
			.filter((model) -> model.name().endsWith(".form"))
			.map((form) -> new String(form.bytes(), StandardCharsets.UTF_8))
			.map((form) -> form.replaceAll("(?s).*\"type\": \"default\",\\s*\"id\": \"([a-z-]+)\".*", "$1"))
			.collect(Collectors.toSet());
		for (UserTask task : model(file).getModelElementsByType(UserTask.class)) {
			assertThat(task.getDocumentations()).as(task.getId()).isNotEmpty();
			assertThat(task.getCamundaDueDate()).startsWith("${");
			assertThat(task.getCamundaCandidateGroups()).startsWith("${");
			assertThat(task.getCamundaAssignee()).isNull();
			if (task.getCamundaFormKey() != null) {
				assertThat(BeanCall.of(task.getCamundaFormKey()).method()).isEqualTo("page");
				assertThat(task.getCamundaFormRef()).isNull();
			}
			else {
				assertThat(forms).contains(task.getCamundaFormRef());
				assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
				assertThat(TaskModels.outcomes(task)).isNotEmpty();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("processes")
	void everyCallFindsItsMethod(Models.Model file) throws ReflectiveOperationException {
		Map<String, Class<?>> beans = beans();
		Matcher call = CALL.matcher(new String(file.bytes(), StandardCharsets.UTF_8));
		int calls = 0;
		while (call.find()) {
			calls++;
			assertThat(CALLED.get(call.group(1))).as(call.group()).contains(call.group(2));
			if (beans.containsKey(call.group(1))) {
				assertThat(methods(beans.get(call.group(1)))).as(call.group()).contains(call.group(2));
			}
		}
		assertThat(calls).isPositive();
	}

	@ParameterizedTest
	@MethodSource("processes")
	void noScriptAndNoCodeIsInAModel(Models.Model file) {
		assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).doesNotContain("script")
			.doesNotContain("camunda:class")
			.doesNotContain("delegateExpression")
			.doesNotContain("camunda-forms:");
	}

	private static Set<String> methods(Class<?> bean) {
		return Stream.of(bean.getMethods()).map(Method::getName).collect(Collectors.toSet());
	}

	private static Map<String, Class<?>> beans() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessBean.class));
		List<Class<?>> found = scanner.findCandidateComponents("eu.regioflow")
			.stream()
			.map(BeanDefinition::getBeanClassName)
			.<Class<?>>map((name) -> ClassUtils.resolveClassName(name, null))
			.filter((bean) -> !bean.getName().contains("StandIns"))
			.toList();
		assertThat(new HashSet<>(found)).hasSameSizeAs(found);
		return found.stream()
			.collect(Collectors.toMap((bean) -> AnnotationUtils.findAnnotation(bean, ProcessBean.class).value(),
					(bean) -> bean));
	}

	private static BpmnModelInstance model(Models.Model file) {
		return Bpmn.readModelFromStream(file.content());
	}

	private static Process process(Models.Model file) {
		List<Process> processes = List.copyOf(model(file).getModelElementsByType(Process.class));
		assertThat(processes).hasSize(1);
		return processes.get(0);
	}

}
