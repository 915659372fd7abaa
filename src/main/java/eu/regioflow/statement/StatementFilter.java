package eu.regioflow.statement;

/**
 * Which documents a reader looks for; null stands for any.
 */
public record StatementFilter(String project, Integer partner, Integer period, StatementKind kind) {

	/** The same of one project. */
	public StatementFilter in(String code) {
		return new StatementFilter(code, this.partner, this.period, this.kind);
	}

}
