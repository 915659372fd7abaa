/**
 * Pages of the audit trail and of the standing checks.
 */
package eu.regioflow.monitoring.web;
