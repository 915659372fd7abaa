/**
 * The page of notices, how a person wants to be told, and the calendar's address.
 */
package eu.regioflow.notification.web;
