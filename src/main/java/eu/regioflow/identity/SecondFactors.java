package eu.regioflow.identity;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All second factors.
 */
interface SecondFactors extends Repository<SecondFactor, UUID> {

	SecondFactor save(SecondFactor factor);

	void delete(SecondFactor factor);

	Optional<SecondFactor> findByAccount(UUID account);

	/** Held until the transaction ends: two requests with one code, and one is let in. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select f from SecondFactor f where f.account = :account")
	Optional<SecondFactor> lock(UUID account);

	@Query("select count(f) > 0 from SecondFactor f where f.account = :account and f.confirmedAt is not null")
	boolean isConfirmed(UUID account);

}
