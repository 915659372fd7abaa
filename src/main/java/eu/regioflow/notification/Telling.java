package eu.regioflow.notification;

import java.time.ZoneId;

import eu.regioflow.workflow.OfferedTask;

/**
 * Work, and what is to be said of it.
 *
 * @param zone in which its deadline is a day
 */
record Telling(OfferedTask work, Saying saying, ZoneId zone) {

	String task() {
		return this.work.task().id();
	}

}
