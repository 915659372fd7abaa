/**
 * The page of the own account and the second step of the sign-in.
 */
package eu.regioflow.account.web;
