package eu.regioflow.identity;

/**
 * An account with one of its grants, read together.
 */
interface AccountGrant {

	Account getAccount();

	/** Null where the account has none. */
	Grant getGrant();

}
