package eu.regioflow.workflow;

import org.camunda.bpm.engine.identity.Group;

/**
 * A task group as the engine knows groups; its name says all.
 */
class GroupView implements Group {

	private static final long serialVersionUID = 1L;

	private final String name;

	GroupView(String name) {
		this.name = name;
	}

	@Override
	public String getId() {
		return this.name;
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public String getType() {
		return "WORKFLOW";
	}

	@Override
	public void setId(String id) {
		throw readOnly();
	}

	@Override
	public void setName(String name) {
		throw readOnly();
	}

	@Override
	public void setType(String type) {
		throw readOnly();
	}

	private static UnsupportedOperationException readOnly() {
		return new UnsupportedOperationException("Groups follow from the grants in the portal");
	}

}
