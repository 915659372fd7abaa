/**
 * What the programme declares to the Commission: payment applications and annual accounts
 * per fund and accounting year.
 */
package eu.regioflow.payment.accounts;
