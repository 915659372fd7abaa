package eu.regioflow.dashboard.rest;

import java.util.List;

import eu.regioflow.dashboard.ProgrammeDashboard;

/**
 * How all projects of the caller stand.
 *
 * @param progress running totals by the half-year in which periods end
 * @param next the value of {@code after} for the next projects; null after the last
 */
record ProgrammeDashboardBody(int count, FiguresBody total, List<FiguresBody> progress, List<ProjectRow> projects,
		String next) {

	static ProgrammeDashboardBody of(ProgrammeDashboard dashboard) {
		return new ProgrammeDashboardBody(dashboard.projects(), FiguresBody.of("TOTAL", dashboard.byHalfYear().total()),
				dashboard.running()
					.entrySet()
					.stream()
					.map((entry) -> FiguresBody.of(entry.getKey(), entry.getValue()))
					.toList(),
				dashboard.rows()
					.stream()
					.map((row) -> new ProjectRow(row.code(), row.acronym(), FiguresBody.of(row.code(), row.money()),
							row.lateControls(), row.latePayments(), row.highRisks(), row.mediumRisks()))
					.toList(),
				dashboard.next());
	}

	/**
	 * One project.
	 *
	 * @param lateControls null where the caller may not see reports of partners
	 * @param latePayments null where the caller may not see payments
	 */
	record ProjectRow(String code, String acronym, FiguresBody money, Integer lateControls, Integer latePayments,
			int highRisks, int mediumRisks) {
	}

}
