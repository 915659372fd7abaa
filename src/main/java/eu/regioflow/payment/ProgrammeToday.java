package eu.regioflow.payment;

import java.time.Clock;
import java.time.LocalDate;

import eu.regioflow.programme.RuleSets;
import eu.regioflow.project.Projects;

import org.springframework.stereotype.Component;

/**
 * Which day it is for a project: in the zone of its rule set.
 */
@Component
public class ProgrammeToday {

	private final Projects projects;

	private final RuleSets ruleSets;

	private final Clock clock;

	ProgrammeToday(Projects projects, RuleSets ruleSets, Clock clock) {
		this.projects = projects;
		this.ruleSets = ruleSets;
		this.clock = clock;
	}

	public LocalDate of(String project) {
		return LocalDate.now(this.clock.withZone(this.ruleSets.get(this.projects.get(project).ruleSet()).zone()));
	}

}
