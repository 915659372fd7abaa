/**
 * The pages of issued documents, and the public check.
 */
package eu.regioflow.statement.web;
