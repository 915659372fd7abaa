/**
 * Charts made on the server: where each line and mark stands, in whole pixels; the
 * fragments draw them.
 */
@org.springframework.modulith.NamedInterface("chart")
package eu.regioflow.web.chart;
