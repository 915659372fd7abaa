package eu.regioflow.notification;

import eu.regioflow.money.Money;

/**
 * What has to be told: work that was opened, or an event.
 *
 * @param task null for an event
 * @param subject what the event happened to, as the trail names it
 * @param amount EUR, or null
 * @param receipt of a submission; null for every other event
 */
record Announcement(String task, String project, String subject, String action, Money amount, Receipt receipt) {
}
