/**
 * The files that travel between accounting and its bank: transfers to be made (ISO 20022
 * pain.001), and the days on which they were made.
 */
package eu.regioflow.payment.transfer;
