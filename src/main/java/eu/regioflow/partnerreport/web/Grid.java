package eu.regioflow.partnerreport.web;

import java.util.List;

import eu.regioflow.web.Choice;

/**
 * One page of the table in which a list is filled in.
 *
 * @param columns the names of its cells
 * @param rows of this page
 * @param blank a row to begin a new one with
 * @param count how many rows the list has
 * @param problems how many of them have a problem
 * @param onlyProblems whether only these are shown
 */
public record Grid(List<String> columns, List<GridRow> rows, GridRow blank, int count, int problems,
		boolean onlyProblems, int page, int pages, List<Choice> categories) {

}
