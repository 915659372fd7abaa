package eu.regioflow.statement.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import eu.regioflow.statement.print.ControlCertificate.Answer;
import eu.regioflow.statement.print.ControlCertificate.Check;
import eu.regioflow.statement.print.ControlCertificate.Finding;
import eu.regioflow.statement.print.ControlCertificate.FourEyes;
import eu.regioflow.statement.print.ControlCertificate.Question;
import eu.regioflow.statement.print.ControlCertificate.Sample;
import net.sf.jasperreports.engine.JRDataSource;

/**
 * Lays a control certificate out under the names of its templates.
 */
final class ControlCertificateSheet {

	private final ControlCertificate certificate;

	private final Texts texts;

	private final Facts facts;

	ControlCertificateSheet(ControlCertificate certificate, Texts texts) {
		this.certificate = certificate;
		this.texts = texts;
		this.facts = new Facts(texts);
	}

	Sheet fill(Templates templates) {
		ControlCertificate c = this.certificate;
		Sheet sheet = new Sheet(templates, this.texts).about(c.imprint(), c.issue(), c.project())
			.section("facts", Template.FACTS, "projectFacts", this.facts.of(c.project()))
			.value("partnerFacts", this.facts.of(c.partner()))
			.value("reportFacts", this.facts.of(c.report()))
			.value("controlFacts", controlFacts())
			.section("figureTable", Template.FIGURES, "categories", figures(c.categories().rows()))
			.value("sources", figures(c.sources().rows()))
			.section("deductionTable", Template.DEDUCTIONS, "deductions", deductions())
			.section("pointList", Template.POINTS, "checks", checks())
			.value("checks.some", !c.checks().isEmpty() || !c.questions().isEmpty())
			.section("checklistTable", Template.CHECKLIST, "checklist", checklist())
			.value("checklist.some", !c.checklist().isEmpty())
			.section("findingTable", Template.FINDINGS, "findings", findings())
			.value("findings.some", !c.findings().isEmpty())
			.value("findings.none", c.findings().isEmpty())
			.section("prose", Template.PROSE, "conclusion", conclusion())
			.section("pointList", Template.POINTS, "points", points())
			.value("fourEyes", fourEyes())
			.total("deductions.amount", c.deductions().total().amount());
		totals(sheet, "categories.", c.categories().total());
		totals(sheet, "sources.", c.sources().total());
		return sheet;
	}

	static void totals(Sheet sheet, String prefix, ControlFigures total) {
		sheet.total(prefix + "declared", total.declared())
			.total(prefix + "deducted", total.deducted())
			.total(prefix + "parked", total.parked())
			.total(prefix + "certified", total.certified());
	}

	private JRDataSource controlFacts() {
		return Pair.facts(this.facts.fact("certificate-number", this.certificate.certificateNumber()),
				this.facts.fact("controller", this.certificate.controller()),
				this.facts.fact("country", this.certificate.controllerCountry()),
				this.facts.fact("sample", sample(this.certificate.sample())));
	}

	private String sample(Sample sample) {
		if (sample == null) {
			return this.texts.text("none");
		}
		String share = sample.percent()
			.map((percent) -> this.texts.text("sample-share", percent.percent()))
			.orElse("–");
		return this.texts.text("sample-text", sample.lines(), sample.of(), sample.amount().amount(), share,
				String.valueOf(sample.seed()), sample.method());
	}

	private static JRDataSource figures(List<ControlFigures> rows) {
		return new Rows<>(rows).column("label", ControlFigures::label)
			.money("declared", ControlFigures::declared)
			.money("deducted", ControlFigures::deducted)
			.money("parked", ControlFigures::parked)
			.money("certified", ControlFigures::certified);
	}

	private JRDataSource deductions() {
		return new Rows<>(this.certificate.deductions().rows()).column("label", Amount::label)
			.money("amount", Amount::amount);
	}

	private JRDataSource checks() {
		List<String> checks = new ArrayList<>();
		this.certificate.checks().forEach((check) -> checks.add(text(check)));
		this.certificate.questions().forEach((question) -> checks.add(text(question)));
		return new Rows<>(checks).column("mark", (check) -> "–").column("text", (check) -> check);
	}

	private String text(Check check) {
		String days = check.from().equals(check.to()) ? this.texts.date(check.from())
				: this.texts.text("days", this.texts.date(check.from()), this.texts.date(check.to()));
		return Stream.of(this.texts.text("check", check.method(), days), check.place(), check.focus(), check.finding())
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" · "));
	}

	private String text(Question question) {
		return (question.answeredAt() == null)
				? this.texts.text("question-taken-back", question.number(), this.texts.time(question.askedAt()))
				: this.texts.text("question-answered", question.number(), this.texts.time(question.askedAt()),
						this.texts.time(question.answeredAt()));
	}

	private JRDataSource checklist() {
		return new Rows<>(this.certificate.checklist()).column("question", Answer::question)
			.column("answer", Answer::answer)
			.column("comment", Answer::comment);
	}

	private JRDataSource findings() {
		return new Rows<>(this.certificate.findings()).column("number", (row) -> String.valueOf(row.line()))
			.column("category", Finding::category)
			.money("deducted", Finding::deducted)
			.money("parked", Finding::parked)
			.column("errorType", Finding::errorType)
			.column("comment", Finding::comment);
	}

	private JRDataSource conclusion() {
		return new Rows<>(this.certificate.conclusion().lines().toList()).column("text", (paragraph) -> paragraph);
	}

	private JRDataSource points() {
		List<Pair> points = new ArrayList<>();
		for (int number = 1; this.texts.has("point." + number); number++) {
			points.add(new Pair(number + ".", this.texts.text("point." + number)));
		}
		return new Rows<>(points).column("mark", Pair::label).column("text", Pair::value);
	}

	private JRDataSource fourEyes() {
		FourEyes eyes = this.certificate.fourEyes();
		return Pair.facts(
				this.facts.fact("submitted-by",
						this.texts.text("who-when", eyes.submittedBy(), this.texts.time(eyes.submittedAt()))),
				this.facts.fact("certified-by",
						this.texts.text("who-when", eyes.certifiedBy(), this.texts.time(eyes.certifiedAt()))),
				this.facts.fact("four-eyes-label", this.texts.text("four-eyes-text")));
	}

}
