/**
 * The lead partner's page of a project report.
 */
package eu.regioflow.projectreport.web;
