package eu.regioflow.audit;

/**
 * In which paper to the Commission a correction appears (reference list of the harmonised
 * tools): 1 below the minor amount, 2 before the year's last payment application, 3 after
 * it and before the accounts, 4 still being assessed, 5 after the accounts.
 */
public enum Scenario {

	NA, SCENARIO_1, SCENARIO_2, SCENARIO_3, SCENARIO_4, SCENARIO_5;

	/** Whether it goes into a payment application. */
	public boolean isForApplication() {
		return this == NA || this == SCENARIO_2 || this == SCENARIO_5;
	}

	/** Whether it goes into the year's accounts. */
	public boolean isForAccounts() {
		return this == SCENARIO_3 || this == SCENARIO_4;
	}

}
