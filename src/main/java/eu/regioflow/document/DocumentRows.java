package eu.regioflow.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * What is known of the attached files.
 */
interface DocumentRows extends Repository<Document, UUID> {

	Document save(Document document);

	void delete(Document document);

	Optional<Document> findById(UUID id);

	List<Document> findBySubjectOrderByUploadedAt(String subject);

	List<Document> findByIdIn(Collection<UUID> ids);

	List<Document> findBySupersededByIn(Collection<UUID> newer);

	List<Document> findByLinkedFromIn(Collection<UUID> originals);

	@Query("""
			select d from Document d where d.subject = :subject and d.supersededBy is null and d.removedAt is null
				order by d.uploadedAt
			""")
	List<Document> findCurrent(String subject);

	@Query("""
			select d from Document d where d.subject in :subjects and d.supersededBy is null and d.removedAt is null
				order by d.uploadedAt
			""")
	List<Document> findCurrentOf(Collection<String> subjects);

}
