package eu.regioflow.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import eu.regioflow.identity.Access;
import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.project.Project;
import eu.regioflow.project.Projects;
import eu.regioflow.project.ReportingPeriod;
import eu.regioflow.project.ReportingPeriods;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers the view over all projects, in as many statements for many as for one; risks
 * are looked for in those that are listed.
 */
@Component
public class ProgrammeDashboards {

	/** How many projects are listed at once. */
	public static final int LISTED = 50;

	private final Access access;

	private final Projects projects;

	private final ReportingPeriods periods;

	private final ReadProjects reading;

	private final FindRisks risks;

	private final Ledger ledger;

	private final Clock clock;

	ProgrammeDashboards(Access access, Projects projects, ReportingPeriods periods, ReadProjects reading,
			FindRisks risks, Ledger ledger, Clock clock) {
		this.access = access;
		this.projects = projects;
		this.periods = periods;
		this.reading = reading;
		this.risks = risks;
		this.ledger = ledger;
		this.clock = clock;
	}

	/**
	 * The projects of the caller's programme-wide view.
	 * @param after the code after which the list begins; empty for its beginning
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public ProgrammeDashboard after(String after) {
		Actor reader = this.access.require(Permission.VIEW_PROGRAMME, Scope.shared());
		List<Project> all = this.projects.findAllByOrderByCode()
			.stream()
			.filter((project) -> reader.may(Permission.VIEW_PROGRAMME, Scope.project(project.code())))
			// the database sorts by the rules of a language, in which the cut below would
			// skip some
			.sorted(Comparator.comparing(Project::code))
			.toList();
		List<String> codes = all.stream().map(Project::code).toList();
		Breakdown byProjectPeriod = this.ledger.breakdown(Slice.projects(codes), Dimension.PROJECT_PERIOD);
		Map<String, LocalDate> ends = new HashMap<>();
		this.periods.findByProjectInOrderByProjectAscNumberAsc(codes)
			.forEach((period) -> ends.put(key(period), period.ends()));
		Breakdown byHalfYear = byProjectPeriod.by((key) -> halfYear(ends.get(key)));
		List<String> halfYears = new ArrayList<>(new TreeSet<>(byHalfYear.keys()));
		List<Balance> running = byHalfYear.running(halfYears);
		Map<String, Balance> soFar = new LinkedHashMap<>();
		for (int i = 0; i < halfYears.size(); i++) {
			soFar.put(halfYears.get(i), running.get(i));
		}
		List<Project> listed = all.stream()
			.filter((project) -> project.code().compareTo(after) > 0)
			.limit(LISTED + 1L)
			.toList();
		boolean more = listed.size() > LISTED;
		return new ProgrammeDashboard(all.size(), byHalfYear, soFar, halfYear(LocalDate.now(this.clock)),
				rows(listed.subList(0, Math.min(LISTED, listed.size())), byProjectPeriod, reader),
				more ? listed.get(LISTED - 1).code() : null);
	}

	private List<ProgrammeDashboard.Row> rows(List<Project> listed, Breakdown byProjectPeriod, Actor reader) {
		Readings read = this.reading.of(listed);
		List<StepTime> times = StepTimes.of(read);
		List<Risk> risks = this.risks.in(read, times).stream().filter((risk) -> risk.isFor(reader)).toList();
		Breakdown byProject = byProjectPeriod.by((key) -> key.split(" ")[0]);
		return listed.stream()
			.map((project) -> new ProgrammeDashboard.Row(project.code(), project.acronym(),
					byProject.row(project.code()),
					sees(reader, Permission.VIEW_PARTNER_REPORT, project)
							? late(times, StepTime.Step.CONTROL, project.code()) : null,
					sees(reader, Permission.VIEW_PAYMENTS, project) ? late(times, StepTime.Step.PAYMENT, project.code())
							: null,
					count(risks, Risk.Level.HIGH, project.code()), count(risks, Risk.Level.MEDIUM, project.code())))
			.toList();
	}

	private static boolean sees(Actor reader, Permission sight, Project project) {
		return reader.may(sight, Scope.project(project.code()));
	}

	private static Integer late(List<StepTime> times, StepTime.Step step, String project) {
		return (int) times.stream()
			.filter((time) -> time.step() == step && time.project().equals(project) && time.isLate() && !time.ended())
			.count();
	}

	private static int count(List<Risk> risks, Risk.Level level, String project) {
		return (int) risks.stream()
			.filter((risk) -> risk.level() == level && risk.subject().project().equals(project))
			.count();
	}

	private static String key(ReportingPeriod period) {
		return period.project() + " " + period.number();
	}

	private static String halfYear(LocalDate end) {
		return (end != null) ? "%d/%d".formatted(end.getYear(), (end.getMonthValue() <= 6) ? 1 : 2) : "\u2013";
	}

}
