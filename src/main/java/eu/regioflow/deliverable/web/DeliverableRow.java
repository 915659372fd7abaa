package eu.regioflow.deliverable.web;

import java.time.LocalDate;

/**
 * A deliverable as the list shows it.
 *
 * @param partner the abbreviation of who delivers
 */
public record DeliverableRow(int number, String title, String partner, int period, LocalDate due, String status) {

}
