package eu.regioflow.notification;

import java.util.UUID;

import eu.regioflow.trail.Recordable;

/**
 * Somebody changed how they are told, or who may read their calendar.
 */
record NoticeSettingChanged(UUID account, String action) implements Recordable {

	@Override
	public String chain() {
		return PROGRAMME;
	}

	@Override
	public String subject() {
		return "account/" + this.account;
	}

}
