package eu.regioflow.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * All accounts.
 */
public interface Accounts extends Repository<Account, UUID> {

	Account save(Account account);

	Optional<Account> findById(UUID id);

	Optional<Account> findByUsername(String username);

	List<Account> findAll();

	boolean existsByUsername(String username);

}
