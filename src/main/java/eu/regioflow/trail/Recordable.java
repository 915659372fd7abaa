package eu.regioflow.trail;

import java.util.Map;

/**
 * An event that leaves an entry in the audit trail, in the transaction that it is
 * published in.
 */
public interface Recordable {

	/** The chain of entries without a project. */
	String PROGRAMME = "programme";

	/** The project's code, or {@link #PROGRAMME}. */
	String chain();

	/** What happened, in kebab case, such as {@code partner-report-submitted}. */
	String action();

	/** What it happened to, such as {@code PGI06030/partner/3/report/1}. */
	String subject();

	/**
	 * Amounts, states and ids that belong to the act; a value of type {@link Personal} is
	 * kept as a salted hash.
	 */
	default Map<String, Object> facts() {
		return Map.of();
	}

}
