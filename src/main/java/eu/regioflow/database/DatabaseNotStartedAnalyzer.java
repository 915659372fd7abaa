package eu.regioflow.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells the operator in a paragraph, not in a stack trace, why there is no database.
 */
final class DatabaseNotStartedAnalyzer extends AbstractFailureAnalyzer<DatabaseNotStarted> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DatabaseNotStarted cause) {
		return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
	}

}
