package eu.regioflow.partnership;

import eu.regioflow.money.Percentage;

/**
 * A fund and what it bears, as somebody states it.
 *
 * @param fund its code, such as {@code ERDF}
 */
public record FundShare(String fund, Percentage percent) {

}
