package eu.regioflow.workflow;

import eu.regioflow.identity.Account;
import org.camunda.bpm.engine.identity.User;

/**
 * One of our accounts as the engine knows users; it cannot be changed there, and its
 * e-mail address is nobody's business.
 */
class UserView implements User {

	private static final long serialVersionUID = 1L;

	private final String username;

	private final String firstName;

	private final String lastName;

	private UserView(String username, String displayName) {
		this.username = username;
		String name = displayName.strip();
		int gap = name.lastIndexOf(' ');
		this.firstName = (gap > 0) ? name.substring(0, gap) : "";
		this.lastName = name.substring(gap + 1);
	}

	static UserView of(Account account) {
		return new UserView(account.username(), account.displayName());
	}

	/** The account under another name. */
	static UserView named(Account account, String name) {
		return new UserView(account.username(), name);
	}

	@Override
	public String getId() {
		return this.username;
	}

	@Override
	public String getFirstName() {
		return this.firstName;
	}

	@Override
	public String getLastName() {
		return this.lastName;
	}

	@Override
	public String getEmail() {
		return null;
	}

	@Override
	public String getPassword() {
		return null;
	}

	@Override
	public void setId(String id) {
		throw readOnly();
	}

	@Override
	public void setFirstName(String firstName) {
		throw readOnly();
	}

	@Override
	public void setLastName(String lastName) {
		throw readOnly();
	}

	@Override
	public void setEmail(String email) {
		throw readOnly();
	}

	@Override
	public void setPassword(String password) {
		throw readOnly();
	}

	private static UnsupportedOperationException readOnly() {
		return new UnsupportedOperationException("Accounts are kept in the portal");
	}

}
