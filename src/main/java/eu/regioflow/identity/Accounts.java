package eu.regioflow.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All accounts.
 */
public interface Accounts extends Repository<Account, UUID> {

	Account save(Account account);

	/** Where statements follow that need its row at once. */
	Account saveAndFlush(Account account);

	Optional<Account> findById(UUID id);

	Optional<Account> findByUsername(String username);

	/** Held until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Account a where a.id = :id")
	Optional<Account> lock(UUID id);

	/**
	 * By its own words, for a query that is built anew each time would keep a plan each
	 * time.
	 */
	@Query("select a from Account a")
	List<Account> findAll();

	/** In any case of letters; several people may share an address. */
	List<Account> findByEmailIgnoreCaseOrderByUsername(String email);

	List<Account> findByIdInOrderByDisplayName(Collection<UUID> ids);

	/** Who says who works for a partner, without those who may not sign in, by name. */
	@Query("""
			select a from Account a join Grant g on g.account = a.id
				where g.project = :project and g.partner = :partner and g.administrator and a.enabled
				order by a.displayName, a.username
			""")
	List<Account> findAdministrators(String project, int partner);

	@Query(value = "select a from Account a order by a.displayName, a.username",
			countQuery = "select count(a) from Account a")
	Page<Account> findAllByOrderByDisplayNameAscUsernameAsc(Pageable page);

	boolean existsByUsername(String username);

}
