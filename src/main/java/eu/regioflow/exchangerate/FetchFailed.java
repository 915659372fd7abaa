package eu.regioflow.exchangerate;

/**
 * The Commission's service did not give what was asked for.
 */
final class FetchFailed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final FetchProblem problem;

	private final String detail;

	FetchFailed(FetchProblem problem, String detail) {
		super(problem + " " + detail);
		this.problem = problem;
		this.detail = detail;
	}

	FetchProblem problem() {
		return this.problem;
	}

	/** Facts for whoever looks after the system, in no language. */
	String detail() {
		return this.detail;
	}

}
