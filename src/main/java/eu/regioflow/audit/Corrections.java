package eu.regioflow.audit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.refusal.Refusal;

import org.springframework.data.repository.Repository;

/**
 * The corrections of all audits.
 */
public interface Corrections extends Repository<Correction, UUID> {

	Correction save(Correction correction);

	void delete(Correction correction);

	List<Correction> findByAuditOrderByNumber(UUID audit);

	List<Correction> findByProjectOrderByReference(String project);

	List<Correction> findByIdIn(Collection<UUID> ids);

	Optional<Correction> findByAuditAndNumber(UUID audit, int number);

	List<Correction> findByReportAndStatus(UUID report, Correction.Status status);

	List<Correction> findByProjectAndStatusAndAccountingYear(String project, Correction.Status status,
			Integer accountingYear);

	List<Correction> findByStatusOrderByReference(Correction.Status status);

	/** The correction of this number, or the refusal that it is not there. */
	default Correction get(UUID audit, int number) {
		return findByAuditAndNumber(audit, number).orElseThrow(Refusal::notFound);
	}

}
