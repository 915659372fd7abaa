package eu.regioflow.project;

import java.util.List;
import java.util.Map;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.trail.Recordable;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Enters an approved project with its reporting periods.
 */
@UseCase(Permission.SET_UP_PROJECT)
public class SetUpProject {

	private final Access access;

	private final Projects projects;

	private final ReportingPeriods periods;

	private final ApplicationEventPublisher events;

	SetUpProject(Access access, Projects projects, ReportingPeriods periods, ApplicationEventPublisher events) {
		this.access = access;
		this.projects = projects;
		this.periods = periods;
		this.events = events;
	}

	/** Saves the project and publishes {@link ProjectSetUp}. */
	public void setUp(Project project, List<ReportingPeriod> itsPeriods) {
		this.access.require(Permission.SET_UP_PROJECT, Scope.project(project.code()));
		this.projects.save(project);
		itsPeriods.forEach(this.periods::save);
		this.events.publishEvent(new ProjectSetUp(project.code(), itsPeriods.size()));
	}

	/**
	 * A project was entered.
	 */
	public record ProjectSetUp(String project, int periods) implements Recordable {

		@Override
		public String chain() {
			return this.project;
		}

		@Override
		public String action() {
			return "project-set-up";
		}

		@Override
		public String subject() {
			return this.project;
		}

		@Override
		public Map<String, Object> facts() {
			return Map.of("periods", this.periods);
		}

	}

}
