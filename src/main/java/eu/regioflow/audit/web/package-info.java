/**
 * Pages of audits and corrections.
 */
package eu.regioflow.audit.web;
