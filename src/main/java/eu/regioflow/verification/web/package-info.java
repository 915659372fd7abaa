/**
 * The joint secretariat's desk: pages of verification.
 */
package eu.regioflow.verification.web;
