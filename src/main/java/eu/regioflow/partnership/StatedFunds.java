package eu.regioflow.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

import eu.regioflow.money.Percentage;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;

/**
 * Reads the funds that somebody states for a partner, and names every bad place.
 */
public final class StatedFunds {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,20}");

	private static final Percentage NONE = Percentage.of("0");

	private static final Percentage ALL = Percentage.of("100");

	private final List<LocatedError> errors = new ArrayList<>();

	private final TreeMap<String, Percentage> funds = new TreeMap<>();

	private final BudgetPart part;

	private StatedFunds(BudgetPart part) {
		this.part = part;
	}

	/**
	 * Reads them, all or nothing.
	 * @param part that they finance
	 * @param highest what all of them together may bear
	 * @throws Refusal {@code bad-funds} when there is none or there are more than four,
	 * one has no usable name or is named twice, a share is not above 0 and up to 100 %,
	 * or all together are above 100 % or above the highest rate
	 */
	public static CoFinancing read(BudgetPart part, List<FundShare> stated, Percentage highest) {
		StatedFunds read = new StatedFunds(part);
		for (int i = 0; i < stated.size(); i++) {
			read.take(i + 1, stated.get(i));
		}
		read.checkSum(stated.size(), highest);
		if (!read.errors.isEmpty()) {
			throw Refusal.invalid("bad-funds", read.errors, read.errors.size());
		}
		return new CoFinancing(read.funds);
	}

	private void take(int row, FundShare share) {
		String fund = (share.fund() != null) ? share.fund().strip() : "";
		if (row > CoFinancing.MOST_FUNDS) {
			refuse(row, "fund", fund, "too-many-funds", CoFinancing.MOST_FUNDS);
		}
		if (!NAME.matcher(fund).matches() || fund.equals(CoFinancing.PARTNER)) {
			refuse(row, "fund", (fund.length() > 40) ? fund.substring(0, 40) + "…" : fund, "fund-name");
		}
		if (!isShare(share.percent())) {
			refuse(row, "percent", (share.percent() != null) ? share.percent().toString() : "", "fund-share");
		}
		else if (this.funds.putIfAbsent(fund, share.percent()) != null) {
			refuse(row, "fund", fund, "fund-twice");
		}
	}

	private static boolean isShare(Percentage percent) {
		return percent != null && percent.compareTo(NONE) > 0 && percent.compareTo(ALL) <= 0
				&& percent.percent().stripTrailingZeros().scale() <= 2;
	}

	private void checkSum(int last, Percentage highest) {
		Percentage sum = this.funds.values().stream().reduce(NONE, Percentage::plus);
		if (last == 0) {
			refuse(0, "coFinancing", "", "no-funds");
		}
		if (sum.compareTo(ALL) > 0) {
			refuse(last, "percent", sum.toString(), "fund-rates-above-100", sum);
		}
		else if (sum.compareTo(highest) > 0) {
			refuse(last, "percent", sum.toString(), "fund-rates-above-cap", highest);
		}
	}

	private void refuse(int row, String column, String value, String code, Object... more) {
		this.errors.add(LocatedError.at(row, this.part.place(column), value, code, more));
	}

}
