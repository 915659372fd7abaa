package eu.regioflow.statement.print;

import java.util.ArrayList;
import java.util.List;

import eu.regioflow.statement.print.ProjectFinancialStatement.Certificate;
import eu.regioflow.statement.print.ProjectFinancialStatement.Deduction;
import eu.regioflow.statement.print.ProjectFinancialStatement.Payment;
import net.sf.jasperreports.engine.JRDataSource;

/**
 * Lays a project report's financial statement out under the names of its templates.
 */
final class ProjectFinancialStatementSheet {

	private final ProjectFinancialStatement statement;

	private final Texts texts;

	ProjectFinancialStatementSheet(ProjectFinancialStatement statement, Texts texts) {
		this.statement = statement;
		this.texts = texts;
	}

	Sheet fill(Templates templates) {
		ProjectFinancialStatement s = this.statement;
		Facts facts = new Facts(this.texts);
		Sheet sheet = new Sheet(templates, this.texts).about(s.imprint(), s.issue(), s.project())
			.section("facts", Template.FACTS, "projectFacts", facts.of(s.project()))
			.value("reportFacts", reportFacts(facts))
			.section("certificateTable", Template.CERTIFICATES, "certificates", certificates())
			.section("verifiedTable", Template.VERIFIED, "partners", verified(s.partners().rows()))
			.value("funds", verified(s.funds().rows()))
			.value("categories", verified(s.categories().rows()))
			.section("deductionTable", Template.VERIFICATION_DEDUCTIONS, "deductions", deductions())
			.section("paymentTable", Template.PAYMENTS, "payments", payments())
			.total("payments.amount", s.payments().total().amount())
			.total("deductions.js", s.deductions().total().js())
			.total("deductions.ma", s.deductions().total().ma())
			.total("deductions.both", s.deductions().total().both());
		ControlCertificateSheet.totals(sheet, "certificates.", s.certificatesTotal());
		totals(sheet, "partners.", s.partners().total());
		totals(sheet, "funds.", s.funds().total());
		totals(sheet, "categories.", s.categories().total());
		return sheet;
	}

	private JRDataSource reportFacts(Facts facts) {
		List<Pair> pairs = new ArrayList<>(List.of(facts.reportFacts(this.statement.report())));
		pairs.add(facts.fact("lead-partner", this.statement.leadPartner()));
		return Pair.facts(pairs.toArray(Pair[]::new));
	}

	private static void totals(Sheet sheet, String prefix, VerifiedFigures total) {
		sheet.total(prefix + "certified", total.certified())
			.total(prefix + "deducted", total.deducted())
			.total(prefix + "parked", total.parked())
			.total(prefix + "verified", total.verified());
	}

	private JRDataSource certificates() {
		return new Rows<>(this.statement.certificates()).column("partner", Certificate::partner)
			.column("report", (row) -> String.valueOf(row.report()))
			.column("period", (row) -> String.valueOf(row.period()))
			.column("certificate", Certificate::number)
			.money("declared", Certificate::declared)
			.money("deducted", Certificate::deducted)
			.money("parked", Certificate::parked)
			.money("certified", Certificate::certified);
	}

	private static JRDataSource verified(List<VerifiedFigures> rows) {
		return new Rows<>(rows).column("label", VerifiedFigures::label)
			.money("certified", VerifiedFigures::certified)
			.money("deducted", VerifiedFigures::deducted)
			.money("parked", VerifiedFigures::parked)
			.money("verified", VerifiedFigures::verified);
	}

	private JRDataSource deductions() {
		return new Rows<>(this.statement.deductions().rows()).column("label", Deduction::label)
			.money("js", Deduction::js)
			.money("ma", Deduction::ma)
			.money("both", Deduction::both);
	}

	private JRDataSource payments() {
		return new Rows<>(this.statement.payments().rows()).column("fund", Payment::fund)
			.column("partner", Payment::partner)
			.money("amount", Payment::amount);
	}

}
