package eu.regioflow.payment.accounts;

import java.util.List;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * The declarations that the reader may see: those that hold no project but theirs.
 */
@Component
public class VisibleDeclarations {

	private final Access access;

	private final CommissionDeclarations declarations;

	VisibleDeclarations(Access access, CommissionDeclarations declarations) {
		this.access = access;
		this.declarations = declarations;
	}

	/** The latest year first. */
	public List<CommissionDeclaration> all() {
		Actor reader = this.access.require(Permission.VIEW_DECLARATIONS, Scope.shared());
		return this.declarations.all().stream().filter((one) -> isVisible(one, reader)).toList();
	}

	/** The declaration, or the refusal that it is not there. */
	public CommissionDeclaration get(UUID id) {
		Actor reader = this.access.require(Permission.VIEW_DECLARATIONS, Scope.shared());
		return this.declarations.findById(id).filter((one) -> isVisible(one, reader)).orElseThrow(Refusal::notFound);
	}

	private boolean isVisible(CommissionDeclaration declaration, Actor reader) {
		return declaration.items().stream().allMatch((item) -> isVisible(item, reader));
	}

	private boolean isVisible(DeclaredItem item, Actor reader) {
		if (item.kind() == DeclaredItem.Kind.APPLICATION) {
			return this.declarations.findById(item.subject())
				.filter((application) -> isVisible(application, reader))
				.isPresent();
		}
		return reader.may(Permission.VIEW_DECLARATIONS, Scope.project(item.project()));
	}

}
