package eu.regioflow.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * A half-year of a project after whose end each partner reports.
 */
@Entity
public class ReportingPeriod {

	@Id
	private UUID id;

	private String project;

	private int number;

	private LocalDate starts;

	private LocalDate ends;

	private Instant openedAt;

	@Version
	private Long version;

	protected ReportingPeriod() {
	}

	public ReportingPeriod(String project, int number, LocalDate starts, LocalDate ends) {
		this.id = UUID.randomUUID();
		this.project = project;
		this.number = number;
		this.starts = starts;
		this.ends = ends;
	}

	/**
	 * Opens the period for reporting.
	 * @return false when it was open already, so that a repeated timer does nothing
	 */
	public boolean open(Instant now) {
		if (this.openedAt != null) {
			return false;
		}
		this.openedAt = now;
		return true;
	}

	public UUID id() {
		return this.id;
	}

	public String project() {
		return this.project;
	}

	public int number() {
		return this.number;
	}

	public LocalDate starts() {
		return this.starts;
	}

	public LocalDate ends() {
		return this.ends;
	}

	/** Draft reports open the day after the end. */
	public LocalDate opens() {
		return this.ends.plusDays(1);
	}

}
