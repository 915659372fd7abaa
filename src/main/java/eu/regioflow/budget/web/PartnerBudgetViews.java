package eu.regioflow.budget.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import eu.regioflow.budget.BudgetDrafts;
import eu.regioflow.budget.BudgetLine;
import eu.regioflow.budget.BudgetReview;
import eu.regioflow.budget.BudgetReviews;
import eu.regioflow.budget.Contribution;
import eu.regioflow.budget.Flexibility;
import eu.regioflow.identity.Access;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.money.Percentage;
import eu.regioflow.partnership.BudgetPart;
import eu.regioflow.partnership.CoFinancing;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.programme.FlatRateOffer;
import eu.regioflow.project.Project;
import eu.regioflow.project.Projects;
import eu.regioflow.web.Choice;
import eu.regioflow.web.View;

import org.springframework.stereotype.Component;

/**
 * Makes the page of a partner's budget out of its review.
 */
@Component
class PartnerBudgetViews {

	private static final int FUND_ROWS = 4;

	private final Access access;

	private final Projects projects;

	private final BudgetReviews reviews;

	private final BudgetDrafts drafts;

	PartnerBudgetViews(Access access, Projects projects, BudgetReviews reviews, BudgetDrafts drafts) {
		this.access = access;
		this.projects = projects;
		this.reviews = reviews;
		this.drafts = drafts;
	}

	PartnerBudgetView of(String code, int number, View view) {
		Scope scope = Scope.partner(code, number);
		this.access.require(Permission.VIEW_PARTNER_BUDGET, scope);
		Project project = this.projects.get(code);
		BudgetReview review = this.reviews.of(code, number);
		return new PartnerBudgetView(code, project.acronym(), project.isIllustrative(),
				number + " " + review.partner().abbreviation(),
				"/projects/%s/partners/%d/budget".formatted(code, number), review.draft().version(),
				review.draft().isChanged(), this.access.may(Permission.DRAFT_BUDGET, scope),
				this.access.may(review.isForAuthority() ? Permission.APPROVE_BUDGET_CHANGE : Permission.ADOPT_BUDGET,
						scope),
				review.periods(), categories(review, view), rates(review, view), lines(review, view),
				computed(review, view), review.plan().by(Dimension.PERIOD), changes(review, view), beyond(review, view),
				this.drafts.adoptions(code, number), investments(review),
				TypedInvestments.of(review.draft().investments()), givers(review.draft().contributions(), view),
				funds(review.financing().management(), view), review.partnerShare(BudgetPart.MANAGEMENT),
				Contribution.together(review.draft().contributions()).total(), smallProjects(review, view));
	}

	private static List<Choice> categories(BudgetReview review, View view) {
		List<Choice> choices = new ArrayList<>();
		review.catalogue()
			.categories()
			.forEach((category) -> choices.add(new Choice(category.name(), name(category, view))));
		review.catalogue()
			.options()
			.forEach((option) -> choices.add(new Choice(BudgetLineForm.OPTION + option.code(),
					view.text("budget.option", option.name(view.language()), option.amount()))));
		return choices;
	}

	private static String name(CostCategory category, View view) {
		return view.text("budget.category." + category);
	}

	private static List<PartnerBudgetView.Rate> rates(BudgetReview review, View view) {
		return review.rules().offers().stream().map((offer) -> {
			Percentage chosen = review.draft().flatRates().get(offer.kind());
			return new PartnerBudgetView.Rate(offer.kind().key(), view.text("budget.rate." + offer.kind().key()),
					view.text(offer.adjustable() ? "budget.rate.up-to" : "budget.rate.fixed", offer.percentage()),
					(chosen != null) ? view.number(chosen.percent()) : "", isCompulsory(offer));
		}).toList();
	}

	private static boolean isCompulsory(FlatRateOffer offer) {
		return offer.standard() && !offer.adjustable();
	}

	private static List<PartnerBudgetView.Line> lines(BudgetReview review, View view) {
		return review.draft().lines().stream().map((line) -> line(line, review, view)).toList();
	}

	private static PartnerBudgetView.Line line(BudgetLine line, BudgetReview review, View view) {
		String option = review.catalogue().option(line.option()).map((found) -> found.name(view.language())).orElse("");
		return new PartnerBudgetView.Line(line.line(), name(line.category(), view), option, line.description(),
				line.unit(), view.number(line.units()), line.price(), line.amount(), line.periods(),
				investments(review).stream()
					.filter((choice) -> choice.value().equals(String.valueOf(line.investment())))
					.map(Choice::text)
					.findFirst()
					.orElse(""),
				line.awardProcedure());
	}

	private static List<Choice> investments(BudgetReview review) {
		return review.draft()
			.investments()
			.stream()
			.map((investment) -> new Choice(String.valueOf(investment.number()),
					investment.number() + " " + investment.title()))
			.toList();
	}

	private static List<PartnerBudgetView.Computed> computed(BudgetReview review, View view) {
		Breakdown categories = review.plan().by(Dimension.CATEGORY);
		List<PartnerBudgetView.Computed> computed = new ArrayList<>();
		review.draft()
			.flatRates()
			.forEach((kind,
					rate) -> computed.add(new PartnerBudgetView.Computed(name(kind.category(), view),
							view.text("budget.rate.of", view.text("budget.rate." + kind.key()), rate),
							categories.row(kind.category()).planned())));
		return computed;
	}

	private static List<PartnerBudgetView.Table> changes(BudgetReview review, View view) {
		return List.of(
				table(review, Dimension.CATEGORY, "category", Comparator.comparing(CostCategory::valueOf),
						(key) -> name(CostCategory.valueOf(key), view), view),
				table(review, Dimension.SOURCE, "fund", Comparator.comparing(CoFinancing.PARTNER::equals),
						(key) -> CoFinancing.PARTNER.equals(key) ? view.text("budget.own") : key, view),
				table(review, Dimension.PERIOD, "period", Comparator.comparingInt(Integer::parseInt),
						(key) -> view.text("budget.period", Integer.valueOf(key)), view));
	}

	private static PartnerBudgetView.Table table(BudgetReview review, Dimension dimension, String by,
			Comparator<String> order, Function<String, String> label, View view) {
		List<PartnerBudgetView.Change> rows = review.changes(dimension, order)
			.stream()
			.map((change) -> new PartnerBudgetView.Change(label.apply(change.key()), change))
			.toList();
		return new PartnerBudgetView.Table(view.text("budget.changes." + by), view.text("budget.by." + by), rows,
				new PartnerBudgetView.Change(view.text("budget.total"), review.total()));
	}

	private static PartnerBudgetView.SmallProjects smallProjects(BudgetReview review, View view) {
		if (!review.mayHaveSmallProjectFund()) {
			return null;
		}
		List<Contribution> contributions = review.draft().smallProjects().contributions();
		return new PartnerBudgetView.SmallProjects(givers(contributions, view),
				funds(review.financing().smallProjects(), view), review.partnerShare(BudgetPart.SMALL_PROJECTS),
				Contribution.together(contributions).total());
	}

	private static List<PartnerBudgetView.Giver> givers(List<Contribution> contributions, View view) {
		List<PartnerBudgetView.Giver> givers = new ArrayList<>();
		for (Contribution contribution : contributions) {
			givers.add(new PartnerBudgetView.Giver(contribution.name(), contribution.own(),
					contribution.status().name(), view.money(contribution.amount())));
		}
		givers.add(new PartnerBudgetView.Giver("", givers.isEmpty(), "", ""));
		return givers;
	}

	private static List<PartnerBudgetView.Fund> funds(CoFinancing coFinancing, View view) {
		List<PartnerBudgetView.Fund> funds = new ArrayList<>();
		coFinancing.shares()
			.forEach((share) -> funds
				.add(new PartnerBudgetView.Fund(share.fund(), view.number(share.percent().percent()))));
		while (funds.size() < FUND_ROWS) {
			funds.add(new PartnerBudgetView.Fund("", ""));
		}
		return funds;
	}

	private static List<String> beyond(BudgetReview review, View view) {
		List<String> beyond = new ArrayList<>(moves(review, view));
		if (review.changesFunds()) {
			beyond.add(view.text("budget.beyond.FUNDS", review.partner().financing().inWords(),
					review.financing().inWords()));
		}
		return beyond;
	}

	private static List<String> moves(BudgetReview review, View view) {
		Percentage share = review.rules().limits().flexibility();
		return review.flexibility()
			.excesses()
			.stream()
			.map((excess) -> (excess.reach() == Flexibility.Reach.CATEGORY)
					? view.text("budget.beyond.CATEGORY", name(CostCategory.valueOf(excess.category()), view),
							excess.base(), excess.after(), share)
					: view.text("budget.beyond." + excess.reach(), excess.base(), excess.after(), share))
			.toList();
	}

}
