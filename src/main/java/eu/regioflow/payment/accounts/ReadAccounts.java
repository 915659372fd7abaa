package eu.regioflow.payment.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import eu.regioflow.audit.AuditBody;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.payment.Recoveries;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;

import org.springframework.stereotype.Component;

/**
 * Lays out the accounts of a year: what was withdrawn and recovered, and how the accounts
 * stand to the payment applications, per priority of the programme.
 */
@Component
public class ReadAccounts {

	private final Access access;

	private final CommissionDeclarations declarations;

	private final Recoveries recoveries;

	private final Projects projects;

	ReadAccounts(Access access, CommissionDeclarations declarations, Recoveries recoveries, Projects projects) {
		this.access = access;
		this.declarations = declarations;
		this.recoveries = recoveries;
		this.projects = projects;
	}

	/**
	 * Of finished accounts what they froze, of a draft what stands now.
	 * @throws Refusal not found for a payment application
	 */
	public YearAccounts of(CommissionDeclaration account) {
		if (account.kind() != CommissionDeclaration.Kind.ANNUAL_ACCOUNT) {
			throw Refusal.notFound();
		}
		List<DeclaredItem> applied = account.items()
			.stream()
			.filter((item) -> item.kind() == DeclaredItem.Kind.APPLICATION)
			.flatMap((item) -> this.declarations.findById(item.subject()).orElseThrow().items().stream())
			.toList();
		List<DeclaredItem> own = account.items()
			.stream()
			.filter((item) -> item.kind() == DeclaredItem.Kind.CORRECTION)
			.toList();
		return new YearAccounts(withdrawn(applied, own), account.figures().orElseGet(() -> figures(account)),
				priorities(account, applied, own));
	}

	/** What stands now, of the projects that the reader may see. */
	RecoveredFigures figures(CommissionDeclaration account) {
		return RecoveredFigures.of(this.recoveries.findByFund(account.fund())
			.stream()
			.filter((debt) -> this.access.may(Permission.VIEW_DECLARATIONS, Scope.project(debt.project())))
			.toList(), account.year());
	}

	private static List<YearAccounts.Withdrawn> withdrawn(List<DeclaredItem> applied, List<DeclaredItem> own) {
		Map<AuditBody, Eligible> bodies = new TreeMap<>();
		Stream.concat(applied.stream(), own.stream())
			.filter((item) -> item.kind() == DeclaredItem.Kind.CORRECTION)
			.forEach((item) -> bodies.merge(item.body(), item.amounts().negated(), Eligible::plus));
		List<YearAccounts.Withdrawn> rows = new ArrayList<>();
		bodies.forEach((body, amounts) -> rows.add(new YearAccounts.Withdrawn(body, amounts)));
		return rows;
	}

	private List<Reconciled> priorities(CommissionDeclaration account, List<DeclaredItem> applied,
			List<DeclaredItem> own) {
		return Stream.concat(applied.stream(), own.stream()).map(this::priority).distinct().sorted().map((priority) -> {
			Predicate<DeclaredItem> here = (item) -> priority(item).equals(priority);
			Eligible asked = sum(applied, here);
			return new Reconciled(priority, asked, asked.plus(sum(own, here)),
					sum(own, here.and((item) -> item.body() == AuditBody.AA)).negated(),
					sum(own, here.and((item) -> item.body() == AuditBody.EC)).negated(), account.explanation(priority));
		}).toList();
	}

	private String priority(DeclaredItem item) {
		return this.projects.get(item.project()).priority();
	}

	private static Eligible sum(List<DeclaredItem> items, Predicate<DeclaredItem> which) {
		return items.stream().filter(which).map(DeclaredItem::amounts).reduce(Eligible.NONE, Eligible::plus);
	}

}
