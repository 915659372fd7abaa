package eu.regioflow.identity;

/**
 * What a person is to a project, a partner or the programme.
 */
public enum Role {

	PARTNER, LEAD_PARTNER, CONTROLLER, JS, MA, CA, AUDITOR, ADMIN

}
