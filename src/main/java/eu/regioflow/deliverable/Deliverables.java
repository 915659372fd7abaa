package eu.regioflow.deliverable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.refusal.Refusal;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The deliverables of all projects.
 */
public interface Deliverables extends Repository<Deliverable, UUID> {

	Deliverable save(Deliverable deliverable);

	Optional<Deliverable> findById(UUID id);

	List<Deliverable> findByIdIn(Collection<UUID> ids);

	Optional<Deliverable> findByProjectAndNumber(String project, int number);

	@Query("select distinct d from Deliverable d left join fetch d.submissions where d.project = :project order by d.number")
	List<Deliverable> findByProject(String project);

	/** The deliverable of this number, or the refusal that it is not there. */
	default Deliverable get(String project, int number) {
		return findByProjectAndNumber(project, number).orElseThrow(Refusal::notFound);
	}

	/** The deliverable of this id, or the refusal that it is not there. */
	default Deliverable get(UUID id) {
		return findById(id).orElseThrow(Refusal::notFound);
	}

}
