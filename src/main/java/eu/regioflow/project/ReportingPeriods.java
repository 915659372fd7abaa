package eu.regioflow.project;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.refusal.Refusal;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The reporting periods of all projects.
 */
public interface ReportingPeriods extends Repository<ReportingPeriod, UUID> {

	ReportingPeriod save(ReportingPeriod period);

	Optional<ReportingPeriod> findById(UUID id);

	Optional<ReportingPeriod> findByProjectAndNumber(String project, int number);

	List<ReportingPeriod> findByProjectOrderByNumber(String project);

	List<ReportingPeriod> findByProjectInOrderByProjectAscNumberAsc(Collection<String> projects);

	@Query("select p.project from ReportingPeriod p where p.id = :id")
	Optional<String> findProject(UUID id);

	/** The period of this number, or the refusal that it is not there. */
	default ReportingPeriod get(String project, int number) {
		return findByProjectAndNumber(project, number).orElseThrow(Refusal::notFound);
	}

}
