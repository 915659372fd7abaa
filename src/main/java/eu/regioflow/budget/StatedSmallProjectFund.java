package eu.regioflow.budget;

import java.util.List;

import eu.regioflow.partnership.FundShare;

/**
 * A small project fund as somebody states it, unread.
 *
 * @param coFinancing null to leave the funds as they are
 * @param contributions null to leave those that are there
 */
public record StatedSmallProjectFund(List<FundShare> coFinancing, List<Contribution> contributions) {

}
