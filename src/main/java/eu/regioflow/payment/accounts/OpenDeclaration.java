package eu.regioflow.payment.accounts;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.programme.AccountingYear;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Accounting opens a payment application or the accounts of a year; the draft gathers all
 * that is free.
 */
@UseCase(Permission.DECLARE_TO_COMMISSION)
public class OpenDeclaration {

	private final Access access;

	private final CommissionDeclarations declarations;

	private final GatherItems gathering;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	OpenDeclaration(Access access, CommissionDeclarations declarations, GatherItems gathering, Clock clock,
			ApplicationEventPublisher events) {
		this.access = access;
		this.declarations = declarations;
		this.gathering = gathering;
		this.clock = clock;
		this.events = events;
	}

	private static final Pattern FUND = Pattern.compile("[A-Z]{2,20}");

	/**
	 * Opens it.
	 * @param year such as {@code 2019-2020}
	 * @throws Refusal when there is a draft of the same fund and year already, or the
	 * year's accounts are finished
	 */
	public CommissionDeclaration open(CommissionDeclaration.Kind kind, String fund, String year) {
		Actor actor = this.access.require(Permission.DECLARE_TO_COMMISSION, Scope.shared());
		if (kind == null || fund == null || !FUND.matcher(fund).matches()) {
			throw Refusal.invalid("declaration-incomplete");
		}
		AccountingYear accounting = AccountingYear.find(year)
			.orElseThrow(() -> Refusal.invalid("declaration-incomplete"));
		List<CommissionDeclaration> others = this.declarations.lockAll(fund, accounting.first());
		List<CommissionDeclaration> alike = others.stream().filter((one) -> one.kind() == kind).toList();
		alike.stream().filter(CommissionDeclaration::isDraft).findFirst().ifPresent((draft) -> {
			throw Refusal.conflict("declaration-exists", draft.reference());
		});
		YearRules.requireOpenAccounts(others);
		CommissionDeclaration draft = new CommissionDeclaration(kind, fund, accounting, alike.size() + 1,
				actor.account(), this.clock.instant());
		draft.gather(this.gathering.of(draft, others));
		save(draft);
		this.events.publishEvent(DeclarationEvent.of(DeclarationEvent.Kind.OPENED, draft));
		return draft;
	}

	// where there is no row of the year yet, nothing can be locked
	private void save(CommissionDeclaration draft) {
		try {
			this.declarations.save(draft);
			this.declarations.flush();
		}
		catch (DataIntegrityViolationException ex) {
			throw Refusal.conflict("declared-meanwhile", draft.reference());
		}
	}

}
