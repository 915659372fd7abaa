package eu.regioflow.project;

import java.util.List;
import java.util.Optional;

import eu.regioflow.refusal.Refusal;

import org.springframework.data.repository.Repository;

/**
 * All projects.
 */
public interface Projects extends Repository<Project, String> {

	Project save(Project project);

	Optional<Project> findById(String code);

	List<Project> findAllByOrderByCode();

	boolean existsById(String code);

	/** The project, or the refusal that it is not there. */
	default Project get(String code) {
		return findById(code).orElseThrow(Refusal::notFound);
	}

}
