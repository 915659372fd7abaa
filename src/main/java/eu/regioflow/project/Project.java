package eu.regioflow.project;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * A project under its subsidy contract.
 */
@Entity
public class Project {

	@Id
	private String code;

	private String acronym;

	private String title;

	private String objective;

	private String ruleSet;

	private LocalDate starts;

	private LocalDate ends;

	private boolean illustrative;

	private String priority = "1";

	protected Project() {
	}

	/**
	 * Creates a project.
	 * @param ruleSet the code of the rule set that it keeps to its end
	 * @param illustrative whether its figures are invented, which every statement then
	 * says
	 */
	public Project(String code, String acronym, String title, String objective, String ruleSet, LocalDate starts,
			LocalDate ends, boolean illustrative) {
		this.code = code;
		this.acronym = acronym;
		this.title = title;
		this.objective = objective;
		this.ruleSet = ruleSet;
		this.starts = starts;
		this.ends = ends;
		this.illustrative = illustrative;
	}

	void financedUnder(String other) {
		this.priority = other;
	}

	public String code() {
		return this.code;
	}

	public String acronym() {
		return this.acronym;
	}

	public String title() {
		return this.title;
	}

	public String objective() {
		return this.objective;
	}

	/** The number of the programme's priority under which it is financed. */
	public String priority() {
		return this.priority;
	}

	public String ruleSet() {
		return this.ruleSet;
	}

	public LocalDate starts() {
		return this.starts;
	}

	public LocalDate ends() {
		return this.ends;
	}

	public boolean isIllustrative() {
		return this.illustrative;
	}

}
