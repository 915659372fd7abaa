/**
 * The page of a project's payments, for authorising and confirming them.
 */
package eu.regioflow.payment.web;
