package eu.regioflow.statement.print;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import eu.regioflow.money.ForeignMoney;
import eu.regioflow.money.Money;
import eu.regioflow.money.Percentage;
import eu.regioflow.money.Rounding;
import eu.regioflow.money.RoundingPoint;
import eu.regioflow.statement.print.PartnerStatement.Category;
import eu.regioflow.statement.print.PartnerStatement.Line;
import eu.regioflow.statement.print.PartnerStatement.Rate;
import eu.regioflow.statement.print.PartnerStatement.Source;

/**
 * Documents of the demo project in every size that the layout must bear.
 */
final class Samples {

	private static final BigDecimal RATE = new BigDecimal("1.9558");

	private static final Rounding ROUNDING = Rounding.of(RoundingPoint.CONVERSION, "HALF_UP");

	static final Instant ISSUED = Instant.parse("2026-11-21T14:05:09Z");

	static final List<String> CATEGORIES = List.of("Preparation costs", "Staff costs", "Office and administration",
			"Travel and accommodation", "External expertise and services", "Equipment");

	static final PartnerIdentity VARNA = new PartnerIdentity(3, "Project partner", "Business Agency Association",
			"Сдружение „Бизнес агенция“", "Varna", "Варна", "Bulgaria", "BGN");

	private Samples() {
	}

	static Imprint imprint(Locale locale) {
		return new Imprint(locale,
				"Is this document genuine? Enter its number or upload the file at https://regioflow.example/verify",
				"Illustrative data");
	}

	static Issue issue(String number) {
		return new Issue(number, ISSUED, "Мария Петрова", ZoneId.of("Europe/Sofia"),
				"Interreg Europe 2014-2020 (version 3)",
				List.of("Conversion to EUR: 2 decimals, half up, per line",
						"Flat rates: 2 decimals, down, per cost category",
						"Share of a fund: 2 decimals, down; the partner’s contribution takes the rest"),
				"Keep all documents for 2 years from 31 December of the year in which the accounts with the final expenditure were submitted (Reg. (EU) 1303/2013 Art. 140).");
	}

	static ProjectIdentity project() {
		return new ProjectIdentity("Interreg Europe", "PGI06030", "DIGITAL REGIONS 4.0",
				"Regional policies adopting Industry 4.0 for their Digital Transformation");
	}

	static ReportIdentity report() {
		return new ReportIdentity(2, 2, LocalDate.of(2020, 2, 1), LocalDate.of(2020, 7, 31),
				Instant.parse("2020-10-28T09:12:44Z"), "Мария Петрова");
	}

	static PartnerStatement partnerStatement(int lines) {
		return partnerStatement(Locale.ENGLISH, VARNA, project(), lines(lines));
	}

	static PartnerStatement partnerStatement(Locale locale, PartnerIdentity partner, ProjectIdentity project,
			List<Line> lines) {
		Money total = Money.sum(lines.stream().map(Line::euro).toList());
		List<Category> rows = CATEGORIES.stream().map((label) -> category(label, total)).toList();
		Totalled<Category> categories = new Totalled<>(rows,
				new Category("", Money.of("121189.00"), Money.of("14310.25"), total, total.plus(Money.of("14310.25")),
						Money.of("106878.75").minus(total), Percentage.of("11.81")));
		Totalled<Source> sources = new Totalled<>(
				List.of(new Source("European Regional Development Fund (ERDF)", Percentage.of("75.00"), total),
						new Source("Partner contribution, private", Percentage.of("25.00"), Money.ZERO)),
				new Source("", Percentage.of("100.00"), total));
		List<Rate> rates = lines.isEmpty() ? List.of() : List.of(new Rate("BGN", RATE, YearMonth.of(2020, 10)),
				new Rate("RON", new BigDecimal("4.8758"), YearMonth.of(2020, 10)));
		return new PartnerStatement(imprint(locale), issue("PS-2026-000317"), project, partner, report(), categories,
				sources, rates, lines, total);
	}

	private static Category category(String label, Money total) {
		Money current = label.startsWith("Staff") ? total : Money.ZERO;
		return new Category(label, Money.of("20198.16"), Money.of("2385.04"), current,
				current.plus(Money.of("2385.04")), Money.of("17813.12").minus(current), Percentage.of("11.81"));
	}

	static List<Line> lines(int count) {
		Random random = new Random(42);
		return IntStream.rangeClosed(1, count).mapToObj((number) -> line(number, random)).toList();
	}

	private static Line line(int number, Random random) {
		String category = CATEGORIES.get(1 + random.nextInt(5));
		BigDecimal declared = BigDecimal.valueOf(1000 + random.nextInt(900000), 2);
		Money euro = new ForeignMoney(declared, "BGN").toEuro(RATE, ROUNDING);
		if (number % 9 == 0) {
			return new Line(number, "Office and administration", "Flat rate of 15 % on staff costs", null, null, null,
					null, null, "EUR", null, null, euro.amount(), null, euro);
		}
		String description = (number % 3 == 0) ? "Пътни разходи: Letterkenny – București, workshop „Industry 4.0“"
				: "Staff costs of June 2020, 40 € per hour";
		return new Line(number, category, description, "Dvořák & Søn Consulting", "REF-" + (1000 + number),
				"2020/" + (70000 + number), LocalDate.of(2020, 6, 1).plusDays(random.nextInt(28)),
				LocalDate.of(2020, 7, 1).plusDays(random.nextInt(28)), "BGN", declared,
				(number % 2 == 0) ? BigDecimal.valueOf(random.nextInt(90000), 2) : null, declared, RATE, euro);
	}

	static SubmissionReceipt receipt(Locale locale, String partner) {
		return new SubmissionReceipt(imprint(locale), issue("PGI06030-R-3-2-V2"), project(), report(), partner,
				Money.of("12345.67"), 2, "4f0c8a".repeat(10) + "9b1e", LocalDate.of(2021, 1, 28));
	}

	static ControlFigures control(String label) {
		return new ControlFigures(label, Money.of("12345.67"), Money.of("345.67"), Money.of("1000.00"),
				Money.of("11000.00"));
	}

	static ControlCertificate certificate(Locale locale, PartnerIdentity partner, String conclusion, int findings) {
		List<ControlCertificate.Finding> rows = IntStream.rangeClosed(1, findings)
			.mapToObj((number) -> new ControlCertificate.Finding(number * 3, CATEGORIES.get(1 + number % 5),
					Money.of("115.22"), Money.ZERO, "1.4 Missing supporting documents",
					"The timesheet of June is not signed by the supervisor; the hours of one day are counted twice."))
			.toList();
		Money deducted = Money.of("345.67");
		return new ControlCertificate(imprint(locale), issue("CC-2026-000101"), project(), partner, report(), "C-03-2",
				"Министерство на регионалното развитие", "Bulgaria",
				new ControlCertificate.Sample(12, 29, Money.of("9876.54"), Optional.of(Percentage.of("80.00")),
						483_920_114, "control-sample 0.1.0-5f3a90c1"),
				new Totalled<>(CATEGORIES.stream().map(Samples::control).toList(), control("")),
				new Totalled<>(
						List.of(control("European Regional Development Fund (ERDF)"), control("Partner contribution")),
						control("")),
				List.of(), List.of(), (findings > 0) ? answers() : List.of(), rows,
				new Totalled<>(List.of(new Amount("1.4 Missing supporting documents", deducted)),
						new Amount("", deducted)),
				conclusion, new ControlCertificate.FourEyes("Иван Георгиев", ISSUED, "Елена Димитрова", ISSUED));
	}

	private static List<ControlCertificate.Answer> answers() {
		return List.of(
				new ControlCertificate.Answer(
						"Is every line that was looked at proved by an invoice or a document of the same worth?", "No",
						"Line 3 has no invoice; the partner sent a reminder of the supplier, which is no proof."),
				new ControlCertificate.Answer("Were the rules on procurement followed?", "Not applicable", ""),
				new ControlCertificate.Answer("Is VAT declared only where it may be?", "Yes", ""));
	}

	static VerifiedFigures verified(String label) {
		return new VerifiedFigures(label, Money.of("88000.00"), Money.of("120.50"), Money.ZERO, Money.of("87879.50"));
	}

	static ProjectFinancialStatement projectStatement(Locale locale, List<String> partners) {
		List<ProjectFinancialStatement.Certificate> certificates = partners.stream()
			.map((partner) -> new ProjectFinancialStatement.Certificate(partner, 2, 2, "C-03-2", Money.of("12345.67"),
					Money.of("345.67"), Money.of("1000.00"), Money.of("11000.00")))
			.toList();
		List<ProjectFinancialStatement.Payment> payments = partners.stream()
			.map((partner) -> new ProjectFinancialStatement.Payment("ERDF", partner, Money.of("8250.00")))
			.toList();
		return new ProjectFinancialStatement(imprint(locale), issue("PF-2026-000007"), project(),
				"European Regions Network for the Application of Communications Technology", report(), certificates,
				new ControlFigures("", Money.of("98765.36"), Money.of("2765.36"), Money.of("8000.00"),
						Money.of("88000.00")),
				new Totalled<>(partners.stream().map(Samples::verified).toList(), verified("")),
				new Totalled<>(List.of(verified("European Regional Development Fund (ERDF)"),
						verified("Swiss New Regional Policy (outside ERDF)")), verified("")),
				new Totalled<>(CATEGORIES.stream().map(Samples::verified).toList(), verified("")), deductions(),
				new Totalled<>(payments, new ProjectFinancialStatement.Payment("", "", Money.of("66000.00"))));
	}

	private static Totalled<ProjectFinancialStatement.Deduction> deductions() {
		return new Totalled<>(
				List.of(deduction("Ineligible expenditure", "60.00", "15.00"),
						deduction("Public procurement", "29.78", "0.00"),
						deduction("Office and administration: effect on the flat rate", "13.47", "2.25")),
				deduction("", "103.25", "17.25"));
	}

	private static ProjectFinancialStatement.Deduction deduction(String label, String js, String ma) {
		return new ProjectFinancialStatement.Deduction(label, Money.of(js), Money.of(ma),
				Money.of(js).plus(Money.of(ma)));
	}

	static final List<String> PARTNERS = List.of(
			"1 European Regions Network for the Application of Communications Technology",
			"2 University of Ljubljana / Univerza v Ljubljani",
			"3 Business Agency Association / Сдружение „Бизнес агенция“",
			"4 Regional Development Agency of West Region Romania / Agenția pentru Dezvoltare Regională Regiunea Vest România",
			"5 Business and innovation Centre of Beira Interior / Centro de Inovação Empresarial da Beira Interior",
			"6 Hof University of Applied Sciences / Hochschule für angewandte Wissenschaften Hof",
			"7 Regional Government of Cantabria / Gobierno de Cantabria",
			"8 Switzerland Innovation Park Biel/Bienne AG");

}
