package eu.regioflow.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import eu.regioflow.audit.Audits;
import eu.regioflow.budget.AdoptedBudgets;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Component;
import eu.regioflow.ledger.CostDetail;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Posting;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.partnership.Partners;
import eu.regioflow.partnership.Share;
import eu.regioflow.programme.CostOption;
import eu.regioflow.programme.RuleSet;
import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * The joint secretariat finds a fast-track lump sum ready for payment: it counts as
 * declared, certified and verified without a report, and a payment opens for each fund
 * (reference system, "Payments").
 */
@UseCase(Permission.MARK_LUMP_SUM_READY)
public class MarkLumpSumReady {

	private static final List<Measure> STAGES = List.of(Measure.DECLARED, Measure.CERTIFIED, Measure.CLAIMED,
			Measure.VERIFIED);

	private final Access access;

	private final FastTrackLumpSums lumpSums;

	private final LumpSumClaims claims;

	private final AdoptedBudgets budgets;

	private final Audits audits;

	private final Partners partners;

	private final Projects projects;

	private final RuleSets ruleSets;

	private final Ledger ledger;

	private final OpenPayments openPayments;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	MarkLumpSumReady(Access access, FastTrackLumpSums lumpSums, LumpSumClaims claims, AdoptedBudgets budgets,
			Audits audits, Partners partners, Projects projects, RuleSets ruleSets, Ledger ledger,
			OpenPayments openPayments, Clock clock, ApplicationEventPublisher events) {
		this.access = access;
		this.lumpSums = lumpSums;
		this.claims = claims;
		this.budgets = budgets;
		this.audits = audits;
		this.partners = partners;
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.ledger = ledger;
		this.openPayments = openPayments;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Marks it ready, with what the partners' adopted budgets give each of them.
	 * @param code of the lump sum in the programme's catalogue
	 * @throws Refusal when it is not paid without a report, not due yet, in no budget, in
	 * one that is not adopted, declared in a report, or ready already
	 */
	public LumpSumClaim mark(String project, String code) {
		Actor actor = this.access.require(Permission.MARK_LUMP_SUM_READY, Scope.project(project));
		CostOption option = this.lumpSums.option(project, code);
		if (!this.lumpSums.isDue(project, option)) {
			throw Refusal.conflict("lump-sum-before-first-report", code);
		}
		this.audits.lockAll(project);
		LumpSumClaim claim = save(new LumpSumClaim(project, code, this.lumpSums.adopted(project, code), actor.account(),
				this.clock.instant()));
		claim.shares().forEach((share) -> reserve(project, share.partner(), code));
		RuleSet rules = this.ruleSets.get(this.projects.get(project).ruleSet());
		List<Posting> postings = postings(claim, option, rules);
		this.ledger.post(claim.id(), null, postings);
		this.events.publishEvent(LumpSumEvent.of(LumpSumEvent.Kind.READY, claim));
		open(claim, Breakdown.of(postings, Dimension.SOURCE), rules);
		return claim;
	}

	/** Paid without a report or declared in one, never both. */
	private void reserve(String project, int partner, String code) {
		this.budgets.reserve(project, partner, code);
		if (this.ledger.breakdown(Slice.partner(project, partner), Dimension.COST_OPTION)
			.row(code)
			.declared()
			.isPositive()) {
			throw Refusal.conflict("lump-sum-declared", code, partner);
		}
	}

	// two windows at once: the database lets one through
	private LumpSumClaim save(LumpSumClaim claim) {
		try {
			LumpSumClaim saved = this.claims.save(claim);
			this.claims.flush();
			return saved;
		}
		catch (DataIntegrityViolationException ex) {
			throw Refusal.conflict("lump-sum-ready", claim.code());
		}
	}

	private List<Posting> postings(LumpSumClaim claim, CostOption option, RuleSet rules) {
		List<Posting> postings = new ArrayList<>();
		for (LumpSumShare share : claim.shares()) {
			Posting.Place place = new Posting.Place(claim.project(), share.partner(), share.id(), share.period());
			Map<Share, Money> sources = this.partners.get(claim.project(), share.partner())
				.financing()
				.split(Map.of(option.category(), share.amount()), rules.rounding(RoundingPoint.FUND_SHARE));
			for (Measure stage : STAGES) {
				postings.add(place.cost(option.category().name(), Component.LUMP_SUM,
						new CostDetail(option.code(), null), null, stage, share.amount()));
				sources.forEach((borne, amount) -> postings
					.add(place.source(borne.part().code(), borne.source(), stage, amount)));
			}
		}
		return postings;
	}

	private void open(LumpSumClaim claim, Breakdown bySource, RuleSet rules) {
		LocalDate today = LocalDate.ofInstant(claim.markedAt(), rules.zone());
		PaymentClock running = PaymentClock.running(today, rules.deadlines().payment(today));
		for (String source : bySource.keys()) {
			Money verified = bySource.row(source).verified();
			if (!source.equals(CoFinancing.PARTNER) && verified.isPositive()) {
				this.openPayments.open(new Payment(claim, source, running, verified));
			}
		}
	}

}
