package eu.regioflow.project.rest;

import eu.regioflow.project.Project;
import eu.regioflow.project.SetPriority;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The priority of the programme under which a project is financed.
 */
@RestController
@RequestMapping("/api/v1/projects/{code}/priority")
@Tag(name = "Projects")
class PriorityApi {

	private final SetPriority setPriority;

	PriorityApi(SetPriority setPriority) {
		this.setPriority = setPriority;
	}

	@PutMapping
	@Operation(summary = "Say under which priority of the programme the project is financed")
	PriorityBody set(@PathVariable String code, @RequestBody Wanted body) {
		Project project = this.setPriority.set(code, body.priority());
		return new PriorityBody(project.code(), project.priority());
	}

	/** The number of a priority, such as {@code 2}. */
	record Wanted(String priority) {

	}

	/** The project with the priority that it has now. */
	record PriorityBody(String project, String priority) {

	}

}
