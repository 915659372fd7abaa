package eu.regioflow.payment.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.payment.Payment;
import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All that was or is to be declared to the Commission.
 */
public interface CommissionDeclarations extends Repository<CommissionDeclaration, UUID> {

	CommissionDeclaration save(CommissionDeclaration declaration);

	/** Asks the database now whether it takes what was written. */
	void flush();

	Optional<CommissionDeclaration> findById(UUID id);

	@Query("select d from CommissionDeclaration d order by d.accountingYear desc, d.fund, d.kind, d.number")
	List<CommissionDeclaration> all();

	/**
	 * All of a fund and year, to be changed by nobody else until the transaction ends.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select d from CommissionDeclaration d where d.fund = :fund and d.accountingYear = :year
				order by d.kind, d.number""")
	List<CommissionDeclaration> lockAll(String fund, int year);

	/** What other declarations of the fund hold. */
	@Query("""
			select i.subject from CommissionDeclaration d join d.items i where i.fund = :fund and d.id <> :except""")
	List<UUID> subjectsElsewhere(String fund, UUID except);

	/** What holds one of these payments, whatever its state. */
	@Query("""
			select distinct d from CommissionDeclaration d join d.items i where i.subject in
				(select p.id from Payment p where p.projectReport = :projectReport)""")
	List<CommissionDeclaration> holding(UUID projectReport);

	/**
	 * The fund's payments that are wholly paid; what a correction gives back is declared
	 * with the correction.
	 */
	@Query("""
			select p from Payment p where p.fund = :fund and p.verified > 0 and p.paid = p.verified
				and p.correction is null order by p.project, p.period""")
	List<Payment> paid(String fund);

}
