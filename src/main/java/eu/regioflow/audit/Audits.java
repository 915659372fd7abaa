package eu.regioflow.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.refusal.Refusal;
import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The audits of all projects.
 */
public interface Audits extends Repository<Audit, UUID> {

	Audit save(Audit audit);

	/** Asks the database now whether it takes what was written. */
	void flush();

	List<Audit> findByProjectOrderByNumber(String project);

	Optional<Audit> findByProjectAndNumber(String project, int number);

	/**
	 * All audits of a project, to be changed by nobody else until the transaction ends:
	 * whatever counts corrections together waits here.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Audit a where a.project = :project order by a.number")
	List<Audit> lockAll(String project);

	/** The audit of this number, or the refusal that it is not there. */
	default Audit get(String project, int number) {
		return findByProjectAndNumber(project, number).orElseThrow(Refusal::notFound);
	}

	/** The audit, with all audits of its project locked. */
	default Audit getLocked(String project, int number) {
		return lockAll(project).stream()
			.filter((audit) -> audit.number() == number)
			.findFirst()
			.orElseThrow(Refusal::notFound);
	}

}
