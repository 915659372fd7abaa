package eu.regioflow.programme;

import eu.regioflow.money.Percentage;

/**
 * A category that is computed as a percentage of another one, such as office and
 * administration of staff (Reg 481/2014 Art 4, programme manual 7.2.2).
 */
public record FlatRate(CostCategory category, CostCategory base, Percentage percentage) {

}
