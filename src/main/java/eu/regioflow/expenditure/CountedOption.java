package eu.regioflow.expenditure;

import java.math.BigDecimal;

/**
 * A unit cost or lump sum of the programme, and how many of it a line declares.
 *
 * @param code in the catalogue
 * @param units scale 2; null while nobody has counted, 0.00 only where a line that was
 * submitted has to stay
 */
public record CountedOption(String code, BigDecimal units) {

}
