/**
 * Exchange rates in the API.
 */
package eu.regioflow.exchangerate.rest;
