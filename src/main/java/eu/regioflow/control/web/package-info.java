/**
 * The controller's desk: pages of control and its certificate.
 */
package eu.regioflow.control.web;
