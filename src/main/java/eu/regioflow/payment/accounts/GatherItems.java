package eu.regioflow.payment.accounts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import eu.regioflow.audit.Audit;
import eu.regioflow.audit.Audits;
import eu.regioflow.audit.Correction;
import eu.regioflow.audit.Corrections;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;

import org.springframework.stereotype.Component;

/**
 * Finds what a draft takes up: what no other declaration holds, of the projects that the
 * caller answers for. An application takes wholly paid payments and closed corrections of
 * scenario NA, 2 or 5; the accounts take the year's finished applications and closed
 * corrections of scenario 3 or 4 (reference system).
 */
@Component
class GatherItems {

	private final Access access;

	private final CommissionDeclarations declarations;

	private final Corrections corrections;

	private final Audits audits;

	private final EligibleAmounts amounts;

	GatherItems(Access access, CommissionDeclarations declarations, Corrections corrections, Audits audits,
			EligibleAmounts amounts) {
		this.access = access;
		this.declarations = declarations;
		this.corrections = corrections;
		this.audits = audits;
		this.amounts = amounts;
	}

	/**
	 * All that the draft can take.
	 * @param year all declarations of its fund and year
	 */
	List<DeclaredItem> of(CommissionDeclaration draft, List<CommissionDeclaration> year) {
		Set<UUID> elsewhere = new HashSet<>(this.declarations.subjectsElsewhere(draft.fund(), draft.id()));
		List<DeclaredItem> items = new ArrayList<>();
		if (draft.kind() == CommissionDeclaration.Kind.PAYMENT_APPLICATION) {
			items.addAll(payments(draft.fund()));
			items.addAll(corrections(draft.fund(), (correction) -> correction.scenario().isForApplication()));
		}
		else {
			items.addAll(applications(draft.fund(), year));
			items.addAll(corrections(draft.fund(), (correction) -> correction.scenario().isForAccounts()
					&& correction.accountingYear().filter(draft.year()::equals).isPresent()));
		}
		items.removeIf((item) -> elsewhere.contains(item.subject()));
		return items;
	}

	private List<DeclaredItem> payments(String fund) {
		return this.declarations.paid(fund)
			.stream()
			.filter((payment) -> isMine(payment.project()))
			.map((payment) -> new DeclaredItem(DeclaredItem.Kind.PAYMENT, payment.id(), fund, payment.project(),
					payment.path(), null, this.amounts.of(payment)))
			.toList();
	}

	private static List<DeclaredItem> applications(String fund, List<CommissionDeclaration> year) {
		return year.stream()
			.filter((one) -> one.kind() == CommissionDeclaration.Kind.PAYMENT_APPLICATION && !one.isDraft())
			.map((one) -> new DeclaredItem(DeclaredItem.Kind.APPLICATION, one.id(), fund, null, one.reference(), null,
					one.total()))
			.toList();
	}

	private List<DeclaredItem> corrections(String fund, Predicate<Correction> isMeant) {
		Map<UUID, Audit> known = new HashMap<>();
		List<DeclaredItem> items = new ArrayList<>();
		for (Correction correction : this.corrections.findByStatusOrderByReference(Correction.Status.CLOSED)) {
			if (isMeant.test(correction) && isMine(correction.project())) {
				Eligible taken = this.amounts.of(correction, fund);
				if (!taken.union().isZero()) {
					Audit audit = known.computeIfAbsent(correction.audit(), (id) -> auditOf(correction));
					items.add(new DeclaredItem(DeclaredItem.Kind.CORRECTION, correction.id(), fund,
							correction.project(), correction.reference(), audit.facts().body(), taken));
				}
			}
		}
		return items;
	}

	private Audit auditOf(Correction correction) {
		return this.audits.findByProjectOrderByNumber(correction.project())
			.stream()
			.filter((audit) -> audit.id().equals(correction.audit()))
			.findFirst()
			.orElseThrow();
	}

	private boolean isMine(String project) {
		return this.access.may(Permission.DECLARE_TO_COMMISSION, Scope.project(project));
	}

}
