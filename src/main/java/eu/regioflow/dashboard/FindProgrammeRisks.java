package eu.regioflow.dashboard;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.project.Project;
import eu.regioflow.project.Projects;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for risks in all projects of the caller's programme-wide view, in as many
 * statements for many as for one.
 */
@Component
public class FindProgrammeRisks {

	private final Access access;

	private final Projects projects;

	private final ReadProjects reading;

	private final FindRisks risks;

	FindProgrammeRisks(Access access, Projects projects, ReadProjects reading, FindRisks risks) {
		this.access = access;
		this.projects = projects;
		this.reading = reading;
		this.risks = risks;
	}

	/** As far as the caller may be told. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public ProgrammeRisks find() {
		Actor reader = this.access.require(Permission.VIEW_PROGRAMME, Scope.shared());
		List<Project> seen = this.projects.findAllByOrderByCode()
			.stream()
			.filter((project) -> reader.may(Permission.VIEW_PROGRAMME, Scope.project(project.code())))
			.toList();
		Readings read = this.reading.of(seen);
		Map<String, String> acronyms = seen.stream().collect(Collectors.toMap(Project::code, Project::acronym));
		return new ProgrammeRisks(
				this.risks.in(read, StepTimes.of(read)).stream().filter((risk) -> risk.isFor(reader)).toList(),
				acronyms);
	}

}
