package eu.regioflow.desk.web;

import java.util.List;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.project.Project;
import eu.regioflow.project.Projects;

import org.springframework.stereotype.Component;

/**
 * The projects that somebody may see.
 */
@Component
class VisibleProjects {

	private final Access access;

	private final Projects projects;

	VisibleProjects(Access access, Projects projects) {
		this.access = access;
		this.projects = projects;
	}

	List<Project> of(Actor actor) {
		return this.projects.findAllByOrderByCode()
			.stream()
			.filter((project) -> actor.may(Permission.VIEW_PROJECT, Scope.project(project.code())))
			.toList();
	}

	/** The project, or the refusal that there is none for the caller. */
	Project get(String code) {
		this.access.require(Permission.VIEW_PROJECT, Scope.project(code));
		return this.projects.get(code);
	}

}
