package eu.regioflow.notification;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * How people want to be told.
 */
public interface NoticeSettings extends Repository<NoticeSetting, UUID> {

	NoticeSetting save(NoticeSetting setting);

	Optional<NoticeSetting> findByAccount(UUID account);

	Optional<NoticeSetting> findByCalendarHash(String hash);

	/** What the person chose, or what holds for who never chose. */
	default NoticeSetting of(UUID account) {
		return findByAccount(account).orElseGet(() -> new NoticeSetting(account));
	}

}
