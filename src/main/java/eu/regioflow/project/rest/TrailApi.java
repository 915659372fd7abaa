package eu.regioflow.project.rest;

import java.util.List;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.project.Projects;
import eu.regioflow.trail.Trail;
import eu.regioflow.trail.TrailEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A project's audit trail.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/trail")
@Tag(name = "Audit trail")
class TrailApi {

	private final Access access;

	private final Projects projects;

	private final Trail trail;

	TrailApi(Access access, Projects projects, Trail trail) {
		this.access = access;
		this.projects = projects;
		this.trail = trail;
	}

	@GetMapping
	@Operation(summary = "All entries of the project's chain, oldest first")
	List<TrailEntry> list(@PathVariable String code) {
		this.access.require(Permission.VIEW_TRAIL, Scope.project(code));
		this.projects.get(code);
		return this.trail.entries(code);
	}

}
