package eu.regioflow.expenditure;

import java.math.BigDecimal;

/**
 * A unit cost or lump sum of the programme, and how many of it a line declares.
 *
 * @param code in the catalogue
 * @param units above zero, scale 2; null while nobody has counted
 */
public record CountedOption(String code, BigDecimal units) {

}
