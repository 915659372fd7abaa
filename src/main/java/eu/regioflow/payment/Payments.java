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
 * The payments of all projects.
 */
public interface Payments extends Repository<Payment, UUID> {

	Payment save(Payment payment);

	Optional<Payment> findById(UUID id);

	List<Payment> findByIdIn(Collection<UUID> ids);

	@Query("select distinct p from Payment p join p.instalments i where i.id in :instalments")
	List<Payment> findByInstalmentIn(Collection<UUID> instalments);

	List<Payment> findByProjectOrderByPeriodAscFundAsc(String project);

	/** Those of a project that stand: none that is taken back with its verification. */
	@Query("select p from Payment p where p.project = :project and p.verified > 0 order by p.period, p.fund")
	List<Payment> standing(String project);

	@Query("select p from Payment p join p.instalments i where i.id = :instalment")
	Optional<Payment> findByInstalment(UUID instalment);

	@Query("""
			select new eu.regioflow.payment.InstalmentPlace(p.id, i.number, i.id, p.project, p.period, p.lumpSum, p.fund,
				p.correctionReference)
			from Payment p join p.instalments i where p.project = :project""")
	List<InstalmentPlace> instalmentPlaces(String project);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Payment p where p.id = :id")
	Optional<Payment> lock(UUID id);

	/** All of a project report, those that are taken back too. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Payment p where p.projectReport = :projectReport order by p.fund")
	List<Payment> lockOf(UUID projectReport);

	/** All of a lump sum. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Payment p where p.lumpSumClaim = :claim order by p.fund")
	List<Payment> lockOfLumpSum(UUID claim);

	/** What is not wholly authorised of a fund, the earliest first. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select p from Payment p where p.project = :project and p.fund = :fund and p.authorised < p.verified
				order by p.period""")
	List<Payment> lockOpen(String project, String fund);

	/** The payment, or the refusal that it is not there. */
	default Payment get(UUID id) {
		return findById(id).orElseThrow(Refusal::notFound);
	}

	/** The payment, to be changed by nobody else until the transaction ends. */
	default Payment getLocked(UUID id) {
		return lock(id).orElseThrow(Refusal::notFound);
	}

}
