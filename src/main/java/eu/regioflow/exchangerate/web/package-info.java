/**
 * The page of the exchange rates.
 */
package eu.regioflow.exchangerate.web;
