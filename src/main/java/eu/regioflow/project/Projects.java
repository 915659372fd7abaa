package eu.regioflow.project;

import java.util.List;
import java.util.Optional;

import eu.regioflow.refusal.Refusal;
import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All projects.
 */
public interface Projects extends Repository<Project, String> {

	Project save(Project project);

	Optional<Project> findById(String code);

	List<Project> findAllByOrderByCode();

	boolean existsById(String code);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Project p where p.code = :code")
	Optional<Project> lock(String code);

	/** The project, or the refusal that it is not there. */
	default Project get(String code) {
		return findById(code).orElseThrow(Refusal::notFound);
	}

}
