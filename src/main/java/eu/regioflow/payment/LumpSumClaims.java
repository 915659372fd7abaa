package eu.regioflow.payment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The lump sums of all projects that are or were ready for payment.
 */
public interface LumpSumClaims extends Repository<LumpSumClaim, UUID> {

	LumpSumClaim save(LumpSumClaim claim);

	/** Asks the database now whether it takes what was written. */
	void flush();

	Optional<LumpSumClaim> findById(UUID id);

	/** What is ready in a project. */
	@Query("select c from LumpSumClaim c where c.project = :project and c.takenBack is null order by c.code")
	List<LumpSumClaim> ready(String project);

	/** The same lump sum, to be changed by nobody else until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from LumpSumClaim c where c.project = :project and c.code = :code and c.takenBack is null")
	Optional<LumpSumClaim> lockReady(String project, String code);

}
