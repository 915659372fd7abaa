package eu.regioflow.statement.print;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;

/**
 * The controller's certificate on one partner report.
 *
 * @param controller organisation that controlled
 * @param sample null on certificates from before samples were drawn
 * @param checklist empty where no question was answered
 * @param conclusion of any length; its line breaks are kept
 */
public record ControlCertificate(Imprint imprint, Issue issue, ProjectIdentity project, PartnerIdentity partner,
		ReportIdentity report, String certificateNumber, String controller, String controllerCountry, Sample sample,
		Totalled<ControlFigures> categories, Totalled<ControlFigures> sources, List<Check> checks,
		List<Question> questions, List<Answer> checklist, List<Finding> findings, Totalled<Amount> deductions,
		String conclusion, FourEyes fourEyes) {

	public ControlCertificate {
		checks = List.copyOf(checks);
		questions = List.copyOf(questions);
		checklist = List.copyOf(checklist);
		findings = List.copyOf(findings);
	}

	/**
	 * What part of the lines was in the sample of control, and how to draw it again.
	 *
	 * @param lines in the sample, {@code of} all
	 * @param percent of all lines' EUR, empty where a share of nothing has no figure
	 */
	public record Sample(int lines, int of, Money amount, Optional<Percentage> percent, long seed, String method) {
	}

	/**
	 * How, when and where it was checked.
	 *
	 * @param method its label in the language of the document
	 * @param to the first day again where it took a day
	 */
	public record Check(String method, LocalDate from, LocalDate to, String place, String focus, String finding) {
	}

	/**
	 * When the controller asked the partner something, and when the answer came.
	 *
	 * @param answeredAt null where the question was taken back
	 */
	public record Question(int number, Instant askedAt, Instant answeredAt) {
	}

	/**
	 * A question of the programme's checklist and its answer, in the words and the
	 * language of the document.
	 *
	 * @param answer a dash where there is none
	 */
	public record Answer(String question, String answer, String comment) {
	}

	/**
	 * What the controller found on one line.
	 *
	 * @param line the line's number in the report
	 * @param errorType its label in the language of the document
	 */
	public record Finding(int line, String category, Money deducted, Money parked, String errorType, String comment) {
	}

	/**
	 * The two different people: who submitted the report, and who certified it.
	 */
	public record FourEyes(String submittedBy, Instant submittedAt, String certifiedBy, Instant certifiedAt) {
	}
}
