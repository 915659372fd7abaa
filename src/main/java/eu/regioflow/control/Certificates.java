package eu.regioflow.control;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The certificates of all projects.
 */
public interface Certificates extends Repository<Certificate, UUID> {

	Certificate save(Certificate certificate);

	/** The certificate of a report that holds; none while control is re-opened. */
	@Query("select c from Certificate c where c.report = :report and c.reopening is null")
	Optional<Certificate> findByReport(UUID report);

	/** Every certificate that was ever issued of a report, the first one first. */
	List<Certificate> findByReportOrderByIssue(UUID report);

	List<Certificate> findByProjectReportOrderByPartnerAscReportNumberAsc(UUID projectReport);

	List<Certificate> findByProjectReportIn(Collection<UUID> projectReports);

	/** Those that hold and are in no project report yet. */
	@Query("""
			select c from Certificate c where c.project = :project and c.projectReport is null and c.reopening is null
				order by c.partner, c.reportNumber
			""")
	List<Certificate> findWaiting(String project);

	/** The same, to be changed by nobody else until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select c from Certificate c where c.project = :project and c.projectReport is null and c.reopening is null
				order by c.partner, c.reportNumber
			""")
	List<Certificate> lockWaiting(String project);

	/** The certificate that holds, to be changed by nobody else. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Certificate c where c.report = :report and c.reopening is null")
	Optional<Certificate> lockByReport(UUID report);

	int countByReport(UUID report);

	/** Every certificate of a project, those of re-opened control too. */
	List<Certificate> findByProjectOrderByPartnerAscReportNumberAsc(String project);

}
