package eu.regioflow.payment;

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
 * The advances of all projects.
 */
public interface Advances extends Repository<Advance, UUID> {

	Advance save(Advance advance);

	Optional<Advance> findById(UUID id);

	List<Advance> findByIdIn(Collection<UUID> ids);

	@Query("select a from Advance a where a.settled < a.amount")
	List<Advance> findUnsettled();

	List<Advance> findByProjectOrderByNumber(String project);

	/** The project's code, without the advance itself, which is to be locked first. */
	@Query("select a.project from Advance a where a.id = :id")
	Optional<String> findProject(UUID id);

	@Query("select new eu.regioflow.payment.AdvancePlace(a.id, a.project, a.number) from Advance a where a.project = :project")
	List<AdvancePlace> places(String project);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Advance a where a.id = :id")
	Optional<Advance> lock(UUID id);

	/** The advance, or the refusal that it is not there. */
	default Advance get(UUID id) {
		return findById(id).orElseThrow(Refusal::notFound);
	}

	/** The advance, to be changed by nobody else until the transaction ends. */
	default Advance getLocked(UUID id) {
		return lock(id).orElseThrow(Refusal::notFound);
	}

}
