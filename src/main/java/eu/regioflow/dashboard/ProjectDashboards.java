package eu.regioflow.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import eu.regioflow.identity.Actor;
import eu.regioflow.identity.Permission;
import eu.regioflow.identity.Scope;
import eu.regioflow.ledger.Balance;
import eu.regioflow.ledger.Breakdown;
import eu.regioflow.ledger.Dimension;
import eu.regioflow.ledger.Ledger;
import eu.regioflow.ledger.Slice;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.Partners;
import eu.regioflow.project.Project;
import eu.regioflow.project.ReportingPeriod;
import eu.regioflow.projectreport.ProjectReport;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers the dashboard of one project; page, file and API read the same one.
 */
@Component
public class ProjectDashboards {

	private final ReadProjects reading;

	private final FindRisks risks;

	private final Ledger ledger;

	private final Partners partners;

	ProjectDashboards(ReadProjects reading, FindRisks risks, Ledger ledger, Partners partners) {
		this.reading = reading;
		this.risks = risks;
		this.ledger = ledger;
		this.partners = partners;
	}

	/** What the reader may see of it. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public ProjectDashboard of(Project project, Actor reader) {
		String code = project.code();
		Readings read = this.reading.of(List.of(project));
		List<StepTime> times = StepTimes.of(read);
		Breakdown byPeriodCategory = this.ledger.breakdown(Slice.project(code), Dimension.PERIOD_CATEGORY);
		Breakdown byPeriod = read.byPartnerPeriod().by((key) -> key.split(" ")[2]);
		return new ProjectDashboard(project, this.partners.findByProjectOrderByNumber(code),
				periods(project, read, byPeriod), byPeriod, byPeriodCategory.by((key) -> key.split(" ")[1]),
				read.byPartnerPeriod().by((key) -> key.split(" ")[1]), byPeriodCategory,
				read.roomsOf(project.code())
					.stream()
					.filter((room) -> reader.may(Permission.VIEW_PARTNER_BUDGET, Scope.partner(code, room.partner())))
					.toList(),
				times.stream().filter((time) -> time.isFor(reader)).toList(),
				this.risks.in(read, times).stream().filter((risk) -> risk.isFor(reader)).toList());
	}

	private static List<ProjectDashboard.Period> periods(Project project, Readings read, Breakdown byPeriod) {
		LocalDate today = read.today().get(project.code());
		Set<Integer> open = read.projectReports()
			.stream()
			.map(ProjectReport::period)
			.collect(Collectors.toCollection(HashSet::new));
		List<Integer> numbers = read.periodsOf(project.code()).stream().map(ReportingPeriod::number).toList();
		List<Balance> running = byPeriod.running(numbers);
		Forecast forecast = new Forecast(read, project.code());
		Money expected = Money.ZERO;
		List<ProjectDashboard.Period> periods = new ArrayList<>();
		for (int i = 0; i < numbers.size(); i++) {
			expected = expected.plus(forecast.of(numbers.get(i)));
			periods.add(new ProjectDashboard.Period(numbers.get(i),
					read.periodsOf(project.code()).get(i).ends().isBefore(today), open.contains(numbers.get(i)),
					running.get(i), expected));
		}
		return periods;
	}

}
