package eu.regioflow.verification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The verifications of all project reports.
 */
public interface Verifications extends Repository<Verification, UUID> {

	Verification save(Verification verification);

	/** The one that holds; none before the first and while it is re-opened. */
	@Query("select v from Verification v where v.projectReport = :projectReport and v.reopening is null")
	Optional<Verification> findHolding(UUID projectReport);

	/** Every verification that a report ever had, the first one first. */
	List<Verification> findByProjectReportOrderByIssue(UUID projectReport);

	int countByProjectReport(UUID projectReport);

}
