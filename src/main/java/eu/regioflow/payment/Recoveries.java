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
 * The recoveries of all projects.
 */
public interface Recoveries extends Repository<Recovery, UUID> {

	Recovery save(Recovery recovery);

	Optional<Recovery> findById(UUID id);

	List<Recovery> findByFund(String fund);

	List<Recovery> findByIdIn(Collection<UUID> ids);

	/** What the project or an authority is asked for and has not settled. */
	@Query("select r from Recovery r where r.manner <> 'NEXT_PAYMENT' and r.withdrawal.day is null")
	List<Recovery> findNotWithdrawn();

	List<Recovery> findByProjectOrderByReferenceAscFundAsc(String project);

	/** The project's code, without the recovery itself, which is to be locked first. */
	@Query("select r.project from Recovery r where r.id = :id")
	Optional<String> findProject(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Recovery r where r.id = :id")
	Optional<Recovery> lock(UUID id);

	/** What the next payments of a fund have to be lowered by, in order of age. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select r from Recovery r where r.project = :project and r.fund = :fund and r.manner = 'NEXT_PAYMENT'
				and r.settled < r.principal and r.withdrawal.day is null order by r.openedOn, r.reference""")
	List<Recovery> lockWaiting(String project, String fund);

	/** The recovery, or the refusal that it is not there. */
	default Recovery get(UUID id) {
		return findById(id).orElseThrow(Refusal::notFound);
	}

	/** The recovery, to be changed by nobody else until the transaction ends. */
	default Recovery getLocked(UUID id) {
		return lock(id).orElseThrow(Refusal::notFound);
	}

}
