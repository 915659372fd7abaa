/**
 * The own account in the API.
 */
package eu.regioflow.account.rest;
