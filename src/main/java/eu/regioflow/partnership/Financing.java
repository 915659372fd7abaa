package eu.regioflow.partnership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.programme.CostCategory;

/**
 * How a partner's costs are financed: those of its management budget, and those of its
 * small project fund by rates of its own. Costs are split here by their categories, so
 * that nobody splits a total that holds both.
 *
 * @param smallProjects {@link CoFinancing#NONE} where the partner has no such fund
 */
public record Financing(CoFinancing management, CoFinancing smallProjects) {

	/** Of a partner without a small project fund. */
	public static Financing of(CoFinancing management) {
		return new Financing(management, CoFinancing.NONE);
	}

	/** By the rates of each part; a part without any is borne by the partner. */
	public static Financing of(Map<BudgetPart, SortedMap<String, Percentage>> funds) {
		SortedMap<String, Percentage> none = Collections.emptySortedMap();
		return new Financing(new CoFinancing(funds.getOrDefault(BudgetPart.MANAGEMENT, none)),
				new CoFinancing(funds.getOrDefault(BudgetPart.SMALL_PROJECTS, none)));
	}

	/** Who bears the costs of a part. */
	public CoFinancing of(BudgetPart part) {
		return (part == BudgetPart.SMALL_PROJECTS) ? this.smallProjects : this.management;
	}

	/** Whether the partner may have costs of a small project fund. */
	public boolean hasSmallProjectFund() {
		return !this.smallProjects.funds().isEmpty();
	}

	/** Every fund that bears something of any part, by name. */
	public SortedSet<String> funds() {
		SortedSet<String> funds = new TreeSet<>(this.management.funds().keySet());
		funds.addAll(this.smallProjects.funds().keySet());
		return funds;
	}

	/** Whether a fund bears anything. */
	public boolean isSupportedBy(String fund) {
		Percentage none = Percentage.of("0");
		return !this.management.funds().getOrDefault(fund, none).isZero()
				|| !this.smallProjects.funds().getOrDefault(fund, none).isZero();
	}

	/**
	 * Splits costs over their sources: each part is split on its own by
	 * {@link CoFinancing#split}, so that the shares add up to the costs in each part and
	 * in total.
	 * @param costs EUR by category
	 * @return EUR by share; the small project fund's only where there is such a cost
	 */
	public Map<Share, Money> split(Map<CostCategory, Money> costs, Rounding fundShare) {
		Map<Share, Money> shares = new LinkedHashMap<>();
		for (BudgetPart part : parts(costs.keySet())) {
			of(part).split(sum(part, costs), fundShare)
				.forEach((source, amount) -> shares.put(new Share(part, source), amount));
		}
		return shares;
	}

	/**
	 * Splits the costs of consecutive periods; in each part the last period takes what
	 * the whole leaves of each source.
	 * @param periods EUR by category, the first period first
	 * @return for each period EUR by share
	 */
	public List<Map<Share, Money>> splitPeriods(List<Map<CostCategory, Money>> periods, Rounding fundShare) {
		Set<CostCategory> categories = EnumSet.noneOf(CostCategory.class);
		List<Map<Share, Money>> split = new ArrayList<>();
		periods.forEach((period) -> {
			categories.addAll(period.keySet());
			split.add(new LinkedHashMap<>());
		});
		for (BudgetPart part : parts(categories)) {
			List<Money> sums = periods.stream().map((period) -> sum(part, period)).toList();
			List<Map<String, Money>> shares = of(part).splitPeriods(sums, fundShare);
			for (int period = 0; period < shares.size(); period++) {
				Map<Share, Money> taken = split.get(period);
				shares.get(period).forEach((source, amount) -> taken.put(new Share(part, source), amount));
			}
		}
		return split;
	}

	/**
	 * The parts that costs of these categories belong to; the management budget always.
	 */
	public static Set<BudgetPart> parts(Collection<CostCategory> categories) {
		Set<BudgetPart> parts = EnumSet.of(BudgetPart.MANAGEMENT);
		categories.forEach((category) -> parts.add(BudgetPart.of(category)));
		return parts;
	}

	private static Money sum(BudgetPart part, Map<CostCategory, Money> costs) {
		return Money.sum(costs.entrySet()
			.stream()
			.filter((cost) -> BudgetPart.of(cost.getKey()) == part)
			.map(Map.Entry::getValue)
			.toList());
	}

	/** Whether the same funds bear the same shares of both parts. */
	public boolean isSameAs(Financing other) {
		return this.management.isSameAs(other.management) && this.smallProjects.isSameAs(other.smallProjects);
	}

	/** Such as {@code ERDF 80.00; SPF ERDF 70.00}. */
	public String inWords() {
		return hasSmallProjectFund() ? "%s; %s %s".formatted(this.management.inWords(),
				BudgetPart.SMALL_PROJECTS.code(), this.smallProjects.inWords()) : this.management.inWords();
	}

}
