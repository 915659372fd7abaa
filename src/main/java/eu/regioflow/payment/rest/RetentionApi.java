package eu.regioflow.payment.rest;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.payment.Retention;
import eu.regioflow.payment.Retentions;
import eu.regioflow.project.Projects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How long a project's documents are kept.
 */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Projects")
class RetentionApi {

	private final Access access;

	private final Projects projects;

	private final Retentions retentions;

	RetentionApi(Access access, Projects projects, Retentions retentions) {
		this.access = access;
		this.projects = projects;
		this.retentions = retentions;
	}

	@GetMapping("/projects/{code}/retention")
	@Operation(summary = "Until when all documents of a project are kept")
	Retention of(@PathVariable String code) {
		this.access.require(Permission.VIEW_PROJECT, Scope.project(code));
		return this.retentions.of(this.projects.get(code).code());
	}

}
