package eu.regioflow.clarification;

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
 * The questions about all reports.
 */
public interface Clarifications extends Repository<Clarification, UUID> {

	Clarification save(Clarification clarification);

	Optional<Clarification> findById(UUID id);

	List<Clarification> findByIdIn(Collection<UUID> ids);

	List<Clarification> findByReportOrderByNumber(UUID report);

	int countByReport(UUID report);

	/** Whether an answer came with one of these files. */
	boolean existsByDocumentIn(Collection<UUID> documents);

	@Query("""
			select count(c) from Clarification c
				where c.report = :report and c.answeredAt is null and c.takenBackAt is null
			""")
	int countOpen(UUID report);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Clarification c where c.id = :id")
	Optional<Clarification> lock(UUID id);

	/** The question of this id, or the refusal that it is not there. */
	default Clarification get(UUID id) {
		return findById(id).orElseThrow(Refusal::notFound);
	}

	/** The question, to be changed by nobody else until the transaction ends. */
	default Clarification getLocked(UUID id) {
		return lock(id).orElseThrow(Refusal::notFound);
	}

	/**
	 * Refuses to end work on a report while a question about it waits for its answer.
	 */
	default void requireNoneOpen(UUID report) {
		int open = countOpen(report);
		if (open > 0) {
			throw Refusal.conflict("clarifications-open", open);
		}
	}

}
