package eu.regioflow.identity;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A role that an account holds at a partner, in a project or in the whole programme.
 */
@Entity
@Table(name = "access_grant")
public class Grant {

	@Id
	private UUID id;

	private UUID account;

	@Enumerated(EnumType.STRING)
	private Role role;

	private String project;

	private Integer partner;

	private boolean administrator;

	protected Grant() {
	}

	/**
	 * Gives a role.
	 * @param project null for the whole programme
	 * @param partner null for the whole project
	 */
	public Grant(UUID account, Role role, String project, Integer partner) {
		this.id = UUID.randomUUID();
		this.account = account;
		this.role = role;
		this.project = project;
		this.partner = partner;
	}

	/**
	 * Lets somebody work for a partner.
	 * @param administrator whether they say who else does
	 */
	public static Grant ofPartner(UUID account, String project, int partner, boolean administrator) {
		Grant grant = new Grant(account, Role.PARTNER, project, partner);
		grant.administrator = administrator;
		return grant;
	}

	/** A grant as it stands in the database. */
	static Grant held(UUID id, UUID account, Role role, String project, Integer partner, boolean administrator) {
		Grant grant = new Grant();
		grant.id = id;
		grant.account = account;
		grant.role = role;
		grant.project = project;
		grant.partner = partner;
		grant.administrator = administrator;
		return grant;
	}

	public UUID id() {
		return this.id;
	}

	/** Who holds it. */
	public UUID account() {
		return this.account;
	}

	public Role role() {
		return this.role;
	}

	/** The project's code, or null for the whole programme. */
	public String project() {
		return this.project;
	}

	/** The partner's number, or null for the whole project. */
	public Integer partner() {
		return this.partner;
	}

	/** Whether its holder says who else works for the partner. */
	public boolean isAdministrator() {
		return this.administrator;
	}

	/** The same work without the say who else does it. */
	Grant withoutSay() {
		return new Grant(this.account, this.role, this.project, this.partner);
	}

	/**
	 * Whether this grant reaches the place: a grant for one partner reaches what is
	 * common to the project, too.
	 */
	public boolean covers(Scope scope) {
		if (this.project == null || scope.isShared()) {
			return true;
		}
		return this.project.equals(scope.project())
				&& (this.partner == null || scope.partner() == null || Objects.equals(this.partner, scope.partner()));
	}

	/** What is left of it for somebody who may go to one project only, if anything. */
	Optional<Grant> within(String onlyProject) {
		if (this.project == null) {
			return Optional.of(new Grant(this.account, this.role, onlyProject, null));
		}
		return this.project.equals(onlyProject) ? Optional.of(this) : Optional.empty();
	}

	/** The names under which the process engine offers work to this grant's holder. */
	public Set<String> taskGroups() {
		if (this.project == null) {
			return Set.of(TaskGroup.of(this.role));
		}
		return (this.partner == null) ? Set.of(TaskGroup.of(this.role), TaskGroup.of(this.role, this.project))
				: Set.of(TaskGroup.of(this.role), TaskGroup.of(this.role, this.project, this.partner));
	}

}
