package eu.regioflow.projectreport;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.refusal.Refusal;
import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The project reports of all projects.
 */
public interface ProjectReports extends Repository<ProjectReport, UUID> {

	ProjectReport save(ProjectReport report);

	Optional<ProjectReport> findById(UUID id);

	List<ProjectReport> findByIdIn(Collection<UUID> ids);

	Optional<ProjectReport> findByProjectAndPeriod(String project, int period);

	List<ProjectReport> findByProjectOrderByPeriod(String project);

	List<ProjectReport> findByProjectInOrderByProjectAscPeriodAsc(Collection<String> projects);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from ProjectReport r where r.project = :project and r.period = :period")
	Optional<ProjectReport> lock(String project, int period);

	/** The report of this period, or the refusal that it is not there. */
	default ProjectReport get(String project, int period) {
		return findByProjectAndPeriod(project, period).orElseThrow(Refusal::notFound);
	}

	/** The report of this id, or the refusal that it is not there. */
	default ProjectReport get(UUID id) {
		return findById(id).orElseThrow(Refusal::notFound);
	}

	/** The report, to be changed by nobody else until the transaction ends. */
	default ProjectReport getLocked(String project, int period) {
		return lock(project, period).orElseThrow(Refusal::notFound);
	}

}
