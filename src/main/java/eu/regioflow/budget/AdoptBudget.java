package eu.regioflow.budget;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.identity.UseCase;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Measure;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.Partner;
import eu.regioflow.partnership.Partners;
import eu.regioflow.project.Projects;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.trail.Personal;

import org.springframework.context.ApplicationEventPublisher;

/**
 * The joint secretariat, or beyond the flexibility the managing authority, adopts a
 * drafted budget: the ledger is posted what differs from its plan, and nothing else.
 */
@UseCase(Permission.ADOPT_BUDGET)
public class AdoptBudget {

	private static final int REASON_LENGTH = 2000;

	private final Access access;

	private final Projects projects;

	private final Partners partners;

	private final BudgetDrafts drafts;

	private final BudgetReviews reviews;

	private final Ledger ledger;

	private final ApplicationEventPublisher events;

	AdoptBudget(Access access, Projects projects, Partners partners, BudgetDrafts drafts, BudgetReviews reviews,
			Ledger ledger, ApplicationEventPublisher events) {
		this.access = access;
		this.projects = projects;
		this.partners = partners;
		this.drafts = drafts;
		this.reviews = reviews;
		this.ledger = ledger;
		this.events = events;
	}

	/**
	 * Adopts the draft.
	 * @param version that the adopter saw, empty when they did not say
	 * @throws Refusal {@code budget-unchanged} (conflict), {@code four-eyes} when the
	 * adopter drafted it, {@code budget-beyond-flexibility} and
	 * {@code budget-changes-funds} when only the managing authority may,
	 * {@code contributions-not-partner-share} when what is stated does not cover the
	 * partner's share of a part exactly, {@code small-project-fund-without-funds} when no
	 * fund bears anything of a planned small project fund
	 */
	public void adopt(String project, int number, Optional<Long> version, String reason) {
		Scope scope = Scope.partner(project, number);
		Actor actor = this.access.require(Permission.ADOPT_BUDGET, scope);
		// two partners' drafts together could take more than the project has
		this.projects.lock(project).orElseThrow(Refusal::notFound);
		Partner partner = this.partners.get(project, number);
		BudgetDraft draft = this.drafts.locked(project, number);
		draft.requireVersion(version);
		if (!draft.isChanged()) {
			throw Refusal.conflict("budget-unchanged");
		}
		if (this.access.hand().didAny(draft.drafters())) {
			throw Refusal.forbidden("four-eyes");
		}
		String why = checked(reason);
		BudgetReview review = this.reviews.of(partner, draft);
		if (review.lacksSmallProjectFunds()) {
			throw Refusal.invalid("small-project-fund-without-funds");
		}
		for (BudgetPart part : BudgetPart.values()) {
			if (!draft.contributions(part).isEmpty()) {
				Contribution.together(draft.contributions(part)).covering(part, review.partnerShare(part));
			}
		}
		boolean authority = this.access.may(Permission.APPROVE_BUDGET_CHANGE, scope);
		if (!authority && review.changesFunds()) {
			throw Refusal.forbidden("budget-changes-funds", review.financing().inWords());
		}
		if (!authority && review.isForAuthority()) {
			throw Refusal.forbidden("budget-beyond-flexibility", review.rules().limits().flexibility());
		}
		post(review, actor, review.isForAuthority(), authority, why);
		if (review.changesFunds()) {
			partner.financedBy(review.financing());
			this.partners.save(partner);
		}
	}

	private void post(BudgetReview review, Actor actor, boolean major, boolean authority, String reason) {
		BudgetDraft draft = review.draft();
		this.ledger.post(UUID.randomUUID(), null, review.plan()
			.differenceTo(this.ledger.standing(Slice.partner(draft.project(), draft.partner()), Measure.PLANNED)));
		Breakdown after = review.plan().by(Dimension.CATEGORY);
		Money total = after.total().planned();
		Money difference = total.minus(review.before().category().total().planned());
		this.drafts.adopted(draft, actor.account(), major, reason, total, difference);
		if (authority) {
			this.drafts.rebase(draft, after);
		}
		this.events.publishEvent(BudgetChanged.of("budget-adopted", draft,
				Map.of("total", total, "difference", difference, "beyondFlexibility", major, "funds",
						review.financing().inWords(), "reason", new Personal(reason))));
	}

	private static String checked(String reason) {
		String text = (reason != null) ? reason.strip() : "";
		if (text.isEmpty()) {
			throw Refusal.invalid("budget-reason-missing");
		}
		if (text.length() > REASON_LENGTH) {
			throw Refusal.invalid("text-too-long", REASON_LENGTH);
		}
		return text;
	}

}
