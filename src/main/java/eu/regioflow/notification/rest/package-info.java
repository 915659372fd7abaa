/**
 * Notices in the API.
 */
package eu.regioflow.notification.rest;
