package eu.regioflow.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * All personal tokens.
 */
public interface AccessTokens extends Repository<AccessToken, UUID> {

	AccessToken save(AccessToken token);

	Optional<AccessToken> findByHash(String hash);

	Optional<AccessToken> findByIdAndAccount(UUID id, UUID account);

	List<AccessToken> findByAccountOrderByCreatedAtDesc(UUID account);

}
