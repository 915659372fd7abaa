package eu.regioflow.audit;

/**
 * Who audits (reference list of the harmonised tools).
 */
public enum AuditBody {

	CONTROLLER, NATIONAL_APPROBATION_BODY, REGIONAL_APPROBATION_BODY, JS, MA, MABAF, NA, GOA, AA, EC, ECA, OLAF

}
