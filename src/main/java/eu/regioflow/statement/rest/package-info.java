/**
 * Documents over the API.
 */
package eu.regioflow.statement.rest;
