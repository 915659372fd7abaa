package eu.regioflow.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All substitutions, those that are over, too.
 */
public interface Substitutions extends Repository<Substitution, UUID> {

	Substitution save(Substitution substitution);

	Optional<Substitution> findById(UUID id);

	/** For whom somebody acts at that moment, the longest first. */
	@Query("""
			select s from Substitution s join Account a on a.id = s.absent
				where s.substitute = :substitute and s.endedAt is null and s.startsAt <= :now and s.endsAt > :now
					and a.enabled
				order by s.startsAt, s.id
			""")
	List<Substitution> findHeldBy(UUID substitute, Instant now);

	/** What is not over of somebody, whether they are away or act. */
	@Query("""
			select s from Substitution s
				where (s.absent = :person or s.substitute = :person) and s.endedAt is null and s.endsAt > :now
				order by s.startsAt, s.id
			""")
	List<Substitution> findOpen(UUID person, Instant now);

	/**
	 * Ends one before its time.
	 * @return 0 where it was over already
	 */
	@Modifying
	@Query("update Substitution s set s.endedAt = :now where s.id = :id and s.endedAt is null and s.endsAt > :now")
	int end(UUID id, Instant now);

	/** All in which one of them is away or acts. */
	@Query("select s.id from Substitution s where s.absent in :people or s.substitute in :people")
	Set<UUID> findIdsOf(Collection<UUID> people);

}
