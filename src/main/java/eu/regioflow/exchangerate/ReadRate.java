package eu.regioflow.exchangerate;

import java.math.BigDecimal;

/**
 * A rate as it was read.
 *
 * @param row 1 for the first data row
 * @param rate units of the currency for 1 EUR
 */
record ReadRate(int row, String currency, BigDecimal rate) {

}
