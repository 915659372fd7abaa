package eu.regioflow.partnership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.refusal.Refusal;
import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The partners of all projects.
 */
public interface Partners extends Repository<Partner, UUID> {

	Partner save(Partner partner);

	/**
	 * With the funds in one statement, whose plan is kept; that of a graph would not be.
	 */
	@Query("""
			select p from Partner p left join fetch p.funds left join fetch p.smallProjectFunds
				where p.project = :project and p.number = :number
			""")
	Optional<Partner> findByProjectAndNumber(String project, int number);

	List<Partner> findByProjectOrderByNumber(String project);

	/**
	 * All partners of a project, to be changed by nobody else until the transaction ends.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Partner p where p.project = :project order by p.number")
	List<Partner> lockAll(String project);

	/** The partner of this number, or the refusal that it is not there. */
	default Partner get(String project, int number) {
		return findByProjectAndNumber(project, number).orElseThrow(Refusal::notFound);
	}

}
