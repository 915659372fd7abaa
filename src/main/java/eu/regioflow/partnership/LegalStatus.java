package eu.regioflow.partnership;

/**
 * The legal status that decides the co-financing rate.
 */
public enum LegalStatus {

	PUBLIC, PRIVATE_NON_PROFIT, PRIVATE

}
