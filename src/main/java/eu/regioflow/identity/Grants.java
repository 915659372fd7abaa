package eu.regioflow.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All grants; a grant of a disabled account counts no more.
 */
public interface Grants extends Repository<Grant, UUID> {

	Grant save(Grant grant);

	void delete(Grant grant);

	List<Grant> findByAccount(UUID account);

	List<Grant> findByAccountIn(Collection<UUID> accounts);

	/** Who holds a role at a partner, disabled accounts too. */
	List<Grant> findByProjectAndPartnerAndRole(String project, Integer partner, Role role);

	/** The same, held until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select g from Grant g where g.project = :project and g.partner = :partner and g.role = :role
				order by g.id
			""")
	List<Grant> lock(String project, Integer partner, Role role);

	/**
	 * Lets somebody say who else works for the partner, or not any more.
	 * @return 0 where it was so already
	 */
	@Modifying
	@Query("""
			update Grant g set g.administrator = :administrator
				where g.id = :id and g.administrator <> :administrator
			""")
	int setAdministrator(UUID id, boolean administrator);

	/** How many of these people say now who else works for the partner. */
	@Query("""
			select count(distinct g.account) from Grant g
				where g.project = :project and g.partner = :partner and g.administrator and g.account in :people
			""")
	int countAdministrators(String project, int partner, Set<UUID> people);

	@Query("select g from Grant g join Account a on a.id = g.account where a.username = :username and a.enabled")
	List<Grant> findByUsername(String username);

	/** What everybody holds. */
	@Query("select g from Grant g join Account a on a.id = g.account where a.enabled")
	List<Grant> findAllHeld();

	/** The names under which the process engine offers work to this person. */
	default Set<String> groupsOf(String username) {
		return TaskGroup.of(findByUsername(username));
	}

}
