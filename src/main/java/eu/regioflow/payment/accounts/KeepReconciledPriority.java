package eu.regioflow.payment.accounts;

import java.util.List;
import java.util.stream.Stream;

import eu.regioflow.project.SetPriority.PriorityChanged;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets no project change its priority once finished accounts were reconciled by it: their
 * figures are frozen.
 */
@Component
class KeepReconciledPriority {

	private final CommissionDeclarations declarations;

	KeepReconciledPriority(CommissionDeclarations declarations) {
		this.declarations = declarations;
	}

	@EventListener
	void on(PriorityChanged event) {
		List<CommissionDeclaration> all = this.declarations.all();
		all.stream()
			.filter((account) -> account.kind() == CommissionDeclaration.Kind.ANNUAL_ACCOUNT && !account.isDraft())
			.filter((account) -> items(account, all).anyMatch((item) -> event.project().equals(item.project())))
			.findFirst()
			.ifPresent((account) -> {
				throw Refusal.conflict("priority-reconciled", account.reference());
			});
	}

	/** Its own, and those of the applications that it holds. */
	private static Stream<DeclaredItem> items(CommissionDeclaration account, List<CommissionDeclaration> all) {
		List<DeclaredItem> own = account.items();
		return Stream.concat(own.stream(),
				all.stream()
					.filter((application) -> own.stream().anyMatch((item) -> item.subject().equals(application.id())))
					.flatMap((application) -> application.items().stream()));
	}

}
