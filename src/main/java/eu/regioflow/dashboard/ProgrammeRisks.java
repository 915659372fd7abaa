package eu.regioflow.dashboard;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import eu.regioflow.money.Money;

/**
 * What needs somebody in any of the reader's projects, the most pressing first.
 *
 * @param projects their acronyms by their codes
 */
public record ProgrammeRisks(List<Risk> risks, Map<String, String> projects) {

	/**
	 * One kind of risk.
	 *
	 * @param code as {@link Risk#code()}
	 * @param projects in how many projects there is one
	 * @param amount EUR that its risks concern; null where that has no meaning
	 */
	public record Kind(String code, int projects, int high, int medium, Money amount) {

		static Kind of(String code, List<Risk> risks) {
			List<Money> amounts = risks.stream().map(Risk::amount).filter((amount) -> amount != null).toList();
			return new Kind(code, (int) risks.stream().map((risk) -> risk.subject().project()).distinct().count(),
					count(risks, Risk.Level.HIGH), count(risks, Risk.Level.MEDIUM),
					amounts.isEmpty() ? null : Money.sum(amounts));
		}

		private static int count(List<Risk> risks, Risk.Level level) {
			return (int) risks.stream().filter((risk) -> risk.level() == level).count();
		}

	}

	/** One row for each kind that there is; those of most projects first. */
	public List<Kind> kinds() {
		return this.risks.stream()
			.collect(Collectors.groupingBy(Risk::code, LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((kind) -> Kind.of(kind.getKey(), kind.getValue()))
			.sorted(Comparator.comparing(Kind::projects).reversed().thenComparing(Kind::code))
			.toList();
	}

	/**
	 * Those of one kind and level.
	 * @param kind empty for all
	 * @param level null for both
	 */
	public List<Risk> of(String kind, Risk.Level level) {
		return this.risks.stream()
			.filter((risk) -> kind.isEmpty() || risk.code().equals(kind))
			.filter((risk) -> level == null || risk.level() == level)
			.toList();
	}

}
