package eu.regioflow.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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
