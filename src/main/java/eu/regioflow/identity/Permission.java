package eu.regioflow.identity;

import java.util.EnumSet;
import java.util.Set;

import static eu.regioflow.identity.Role.ADMIN;
import static eu.regioflow.identity.Role.AUDITOR;
import static eu.regioflow.identity.Role.CA;
import static eu.regioflow.identity.Role.CONTROLLER;
import static eu.regioflow.identity.Role.JS;
import static eu.regioflow.identity.Role.LEAD_PARTNER;
import static eu.regioflow.identity.Role.MA;
import static eu.regioflow.identity.Role.PARTNER;

/**
 * What may be done, and who may do it. An act on something that the caller may see but
 * not change is forbidden; on something that the caller may not see, it is answered as if
 * it were not there.
 */
public enum Permission {

	VIEW_PROJECT(null, PARTNER, LEAD_PARTNER, CONTROLLER, JS, MA, CA, AUDITOR),

	VIEW_PARTNER_REPORT(null, PARTNER, LEAD_PARTNER, CONTROLLER, JS, MA, AUDITOR),

	/**
	 * Payslips and the like: the own partner, its controller and auditors (API contract,
	 * "Statements").
	 */
	VIEW_PERSONAL_DATA(VIEW_PARTNER_REPORT, PARTNER, CONTROLLER, AUDITOR),

	/** Each opening leaves an entry in the trail. */
	VIEW_PERSONAL_DOCUMENT(VIEW_PARTNER_REPORT, PARTNER, CONTROLLER, AUDITOR),

	/** What a partner took away before submitting it. */
	VIEW_REMOVED_DOCUMENT(null, AUDITOR),

	VIEW_PAYMENTS(VIEW_PROJECT, LEAD_PARTNER, JS, MA, CA, AUDITOR),

	VIEW_TRAIL(VIEW_PROJECT, JS, MA, AUDITOR),

	/** All projects side by side. */
	VIEW_PROGRAMME(null, JS, MA, CA, AUDITOR),

	/** Whether all is well; it names no project's content. */
	VIEW_OPERATIONS(null, JS, MA, ADMIN),

	/** They are public; whoever has a role may look at them. */
	VIEW_EXCHANGE_RATES(null, PARTNER, LEAD_PARTNER, CONTROLLER, JS, MA, CA, AUDITOR, ADMIN),

	IMPORT_EXCHANGE_RATES(VIEW_EXCHANGE_RATES, MA, ADMIN),

	PREPARE_PARTNER_REPORT(VIEW_PARTNER_REPORT, PARTNER),

	SUBMIT_PARTNER_REPORT(VIEW_PARTNER_REPORT, PARTNER),

	CONTROL_EXPENDITURE(VIEW_PARTNER_REPORT, CONTROLLER),

	ISSUE_CERTIFICATE(VIEW_PARTNER_REPORT, CONTROLLER),

	REOPEN_CONTROL(VIEW_PARTNER_REPORT, CONTROLLER),

	/**
	 * Invoices that others declared too; those who could share one are not told what the
	 * others declare.
	 */
	VIEW_DUPLICATE_INVOICES(VIEW_PARTNER_REPORT, CONTROLLER, JS, MA, AUDITOR),

	/** Whoever examines a report may give it back to its partner to be mended. */
	REOPEN_PARTNER_REPORT(VIEW_PARTNER_REPORT, CONTROLLER, JS),

	/** Documents of a report come from its partner and its controller. */
	ATTACH_DOCUMENT(VIEW_PARTNER_REPORT, PARTNER, CONTROLLER),

	SUBMIT_PROJECT_REPORT(VIEW_PROJECT, LEAD_PARTNER),

	/** What the joint secretariat asked the lead partner. */
	VIEW_PROJECT_QUESTIONS(VIEW_PROJECT, LEAD_PARTNER, JS, MA, AUDITOR),

	/** Only who answers for the very report, which is asked for, too. */
	ANSWER_CLARIFICATION(VIEW_PROJECT, PARTNER, LEAD_PARTNER),

	/** Only who controls or verifies the very report, which is asked for, too. */
	TAKE_BACK_QUESTION(VIEW_PROJECT, CONTROLLER, JS),

	VERIFY_PROJECT_REPORT(VIEW_PROJECT, JS),

	REOPEN_VERIFICATION(VIEW_PROJECT, JS),

	/** Lump sums that are paid without a report. */
	MARK_LUMP_SUM_READY(VIEW_PROJECT, JS),

	AUTHORISE_PAYMENT(VIEW_PROJECT, MA),

	CONFIRM_PAYMENT(VIEW_PROJECT, CA),

	INTERRUPT_PAYMENT(VIEW_PROJECT, MA),

	SET_BANK_ACCOUNT(VIEW_PROJECT, MA),

	MAKE_TRANSFER_FILE(VIEW_PROJECT, CA),

	/** Of the programme, under which a project is financed. */
	SET_PRIORITY(VIEW_PROJECT, JS, MA),

	VIEW_AUDITS(VIEW_PROJECT, LEAD_PARTNER, JS, MA, CA, AUDITOR),

	RECORD_AUDIT(VIEW_PROJECT, JS, MA),

	CLOSE_CORRECTION(VIEW_PROJECT, MA, CA),

	CHARGE_INTEREST(VIEW_PROJECT, MA),

	RECORD_REPAYMENT(VIEW_PROJECT, CA),

	SET_OFF_RECOVERY(VIEW_PROJECT, MA),

	REQUEST_REPAYMENT(VIEW_PROJECT, MA),

	WITHDRAW_RECOVERY(VIEW_PROJECT, MA),

	AUTHORISE_ADVANCE(VIEW_PROJECT, MA),

	CONFIRM_ADVANCE(VIEW_PROJECT, CA),

	SETTLE_ADVANCE(VIEW_PROJECT, MA),

	/** Payment applications to the Commission and annual accounts. */
	VIEW_DECLARATIONS(null, MA, CA, AUDITOR),

	DECLARE_TO_COMMISSION(VIEW_DECLARATIONS, CA),

	/** Lines may show what a person earns. */
	VIEW_PARTNER_BUDGET(null, PARTNER, LEAD_PARTNER, CONTROLLER, JS, MA, AUDITOR),

	DRAFT_BUDGET(VIEW_PARTNER_BUDGET, PARTNER, LEAD_PARTNER),

	ADOPT_BUDGET(VIEW_PARTNER_BUDGET, JS, MA),

	/** Beyond the flexibility of the rule set. */
	APPROVE_BUDGET_CHANGE(VIEW_PARTNER_BUDGET, MA),

	SUBMIT_DELIVERABLE(VIEW_PROJECT, PARTNER),

	DECIDE_DELIVERABLE(VIEW_PROJECT, JS),

	/** The own password and tokens, never anybody else's. */
	KEEP_OWN_ACCOUNT(null, PARTNER, LEAD_PARTNER, CONTROLLER, JS, MA, CA, AUDITOR, ADMIN),

	/** Who works for a partner, and who says so. */
	VIEW_COLLEAGUES(null, PARTNER, ADMIN),

	/**
	 * Whom an organisation lets work for it is its own affair, decided by its
	 * administrators; that of the programme helps where none of them can.
	 */
	INVITE_COLLEAGUE(VIEW_COLLEAGUES, PARTNER, ADMIN),

	/** Everybody's accounts and roles; what people do with them stays their own. */
	KEEP_ACCOUNTS(null, ADMIN),

	MOVE_DEMO_CLOCK(null, ADMIN),

	/** Only the system itself: timers and the first load. */
	SET_UP_PROJECT(null),

	OPEN_REPORTING_PERIOD(null),

	ISSUE_STATEMENT(null);

	private final Permission sight;

	private final Set<Role> roles;

	Permission(Permission sight, Role... roles) {
		this.sight = sight;
		this.roles = EnumSet.noneOf(Role.class);
		this.roles.addAll(Set.of(roles));
	}

	/**
	 * The permission that shows the object of this act; itself where the act is seeing.
	 */
	Permission sight() {
		return (this.sight != null) ? this.sight : this;
	}

	/** Whether of a partner's people only its administrators hold it. */
	public boolean isForAdministrators() {
		return this == INVITE_COLLEAGUE;
	}

	/** Whether somebody who holds this grant may do it, where the grant reaches. */
	boolean isGivenBy(Grant grant) {
		return this.roles.contains(grant.role())
				&& (grant.role() != PARTNER || !isForAdministrators() || grant.isAdministrator());
	}

	/** Who holds it; empty for what only the system does. */
	public Set<Role> roles() {
		return Set.copyOf(this.roles);
	}

}
