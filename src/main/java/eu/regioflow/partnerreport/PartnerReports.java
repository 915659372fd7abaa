package eu.regioflow.partnerreport;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import eu.regioflow.refusal.Refusal;
import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The partner reports of all projects.
 */
public interface PartnerReports extends Repository<PartnerReport, UUID> {

	PartnerReport save(PartnerReport report);

	Optional<PartnerReport> findById(UUID id);

	List<PartnerReport> findByIdIn(Collection<UUID> ids);

	Optional<PartnerReport> findByProjectAndPartnerAndNumber(String project, int partner, int number);

	List<PartnerReport> findByProjectAndPartnerOrderByNumber(String project, int partner);

	List<PartnerReport> findByProjectOrderByPartnerAscNumberAsc(String project);

	List<PartnerReport> findByProjectInOrderByProjectAscPartnerAscNumberAsc(Collection<String> projects);

	int countByProjectAndPartner(String project, int partner);

	@Query("""
			select count(r) > 0 from PartnerReport r where r.project = :project and r.partner = :partner
				and r.number < :number
				and r.status in (DRAFT, REOPENED_SUBMITTED_LAST, REOPENED_IN_CONTROL_LAST)
			""")
	boolean isEarlierOneOpen(String project, int partner, int number);

	@Query("""
			select count(r) > 0 from PartnerReport r where r.project = :project and r.partner = :partner
				and r.number > :number and r.submittedAt is not null
			""")
	boolean isLaterOneSubmitted(String project, int partner, int number);

	/** The number of the earliest report with an open list that follows a report. */
	@Query("""
			select min(r.number) from PartnerReport r where r.project = :project and r.partner = :partner
				and r.number > :number
				and r.status in (DRAFT, REOPENED_SUBMITTED_LAST, REOPENED_IN_CONTROL_LAST)
			""")
	Optional<Integer> findDraftAfter(String project, int partner, int number);

	/** Who worked on a report for its partner. */
	@Query("select author from PartnerReport r join r.authors author where r.id = :report")
	Set<UUID> findAuthors(UUID report);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from PartnerReport r where r.project = :project and r.partner = :partner and r.number = :number")
	Optional<PartnerReport> lock(String project, int partner, int number);

	/** The report, or the refusal that it is not there. */
	default PartnerReport get(String project, int partner, int number) {
		return findByProjectAndPartnerAndNumber(project, partner, number).orElseThrow(Refusal::notFound);
	}

	/** The report of this id, or the refusal that it is not there. */
	default PartnerReport get(UUID id) {
		return findById(id).orElseThrow(Refusal::notFound);
	}

	/** The report, to be changed by nobody else until the transaction ends. */
	default PartnerReport getLocked(String project, int partner, int number) {
		return lock(project, partner, number).orElseThrow(Refusal::notFound);
	}

}
