package eu.regioflow.control;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * The certificates of all projects.
 */
public interface Certificates extends Repository<Certificate, UUID> {

	Certificate save(Certificate certificate);

	Optional<Certificate> findByReport(UUID report);

	List<Certificate> findByProjectReportOrderByPartnerAscReportNumberAsc(UUID projectReport);

	List<Certificate> findByProjectAndProjectReportIsNullOrderByPartnerAscReportNumberAsc(String project);

	List<Certificate> findByProjectOrderByPartnerAscReportNumberAsc(String project);

}
