package eu.regioflow.workflow;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.identity.Access;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the engine is told beyond its settings file: who the people are, which beans and
 * expressions it may use, and what it has to refuse. Waits for the tables.
 */
@Component
@DependsOnDatabaseInitialization
class EngineSettings extends AbstractProcessEnginePlugin {

	/** Scoped groups and accounts have hyphens in their names. */
	private static final String NAMES = "[a-zA-Z0-9._@-]+";

	private final ProcessBeans beans;

	private final IdentityBridge identity;

	private final Access access;

	private final MessageSource messages;

	private final ApplicationEventPublisher events;

	EngineSettings(ProcessBeans beans, IdentityBridge identity, Access access, MessageSource messages,
			ApplicationEventPublisher events) {
		this.beans = beans;
		this.identity = identity;
		this.access = access;
		this.messages = messages;
		this.events = events;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setBeans(this.beans);
		configuration.setExpressionManager(new ModelExpressions(this.beans));
		configuration.setIdentityProviderSessionFactory(this.identity);
		configuration.setUserResourceWhitelistPattern(NAMES);
		configuration.setGroupResourceWhitelistPattern(NAMES);
		configuration.setCustomPreCommandInterceptorsTxRequired(
				withGuard(configuration.getCustomPreCommandInterceptorsTxRequired()));
		configuration.setCustomPreCommandInterceptorsTxRequiresNew(
				withGuard(configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
		List<BpmnParseListener> listeners = new ArrayList<>();
		if (configuration.getCustomPostBPMNParseListeners() != null) {
			listeners.addAll(configuration.getCustomPostBPMNParseListeners());
		}
		listeners.add(new TaskDoors());
		listeners.add(new WorkBell(this.events));
		configuration.setCustomPostBPMNParseListeners(listeners);
	}

	private List<CommandInterceptor> withGuard(List<CommandInterceptor> others) {
		List<CommandInterceptor> interceptors = new ArrayList<>();
		interceptors.add(new CommandGuard(this.access, this.messages));
		if (others != null) {
			interceptors.addAll(others);
		}
		return interceptors;
	}

}
