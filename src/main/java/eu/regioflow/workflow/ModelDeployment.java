package eu.regioflow.workflow;

import java.lang.module.ModuleDescriptor.Version;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Deploys all models as one bundle, so that an instance always finds the forms and tables
 * it was started with.
 *
 * <p>
 * Unchanged models are not deployed again, and an older release that is started after a
 * newer one leaves the newer models in force.
 */
@Component
@Order(0)
class ModelDeployment implements SmartInitializingSingleton {

	static final String NAME = "regioflow";

	private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

	private final RepositoryService repository;

	private final Models models;

	ModelDeployment(RepositoryService repository, Models models) {
		this.repository = repository;
		this.models = models;
	}

	@Override
	public void afterSingletonsInstantiated() {
		deploy(this.models.version());
	}

	void deploy(String version) {
		if (isNewerInForce(Version.parse(version))) {
			LOG.warn("The models of a newer release than {} are in force and stay so", version);
			return;
		}
		DeploymentBuilder bundle = this.repository.createDeployment()
			.name(NAME)
			.source(version)
			.enableDuplicateFiltering(false);
		for (Models.Model model : this.models.all()) {
			bundle.addInputStream(model.name(), model.content());
		}
		bundle.deploy();
	}

	private boolean isNewerInForce(Version version) {
		List<Deployment> deployed = this.repository.createDeploymentQuery().deploymentName(NAME).list();
		return deployed.stream()
			.map(Deployment::getSource)
			.anyMatch((source) -> Version.parse(source).compareTo(version) > 0);
	}

}
