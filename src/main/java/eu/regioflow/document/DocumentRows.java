package eu.regioflow.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * What is known of the attached files.
 */
interface DocumentRows extends Repository<Document, UUID> {

	Document save(Document document);

	void delete(Document document);

	Optional<Document> findById(UUID id);

	List<Document> findBySubjectOrderByUploadedAt(String subject);

}
