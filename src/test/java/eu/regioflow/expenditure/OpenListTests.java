package eu.regioflow.expenditure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import eu.regioflow.database.RoundTrip;
import eu.regioflow.DemoTest;
import eu.regioflow.InterregEurope;
import eu.regioflow.PlayedPeriod;
import eu.regioflow.money.Money;
import eu.regioflow.programme.CostCategory;
import eu.regioflow.refusal.LocatedError;
import eu.regioflow.refusal.Refusal;
import eu.regioflow.refusal.SheetPlaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a list of expenditure keeps while it is open, and what stays once it was frozen.
 */
@DemoTest
class OpenListTests {

	private static final YearMonth MONTH = YearMonth.of(2020, 2);

	private static final UUID SOMEBODY = UUID.fromString("0-0-0-0-9");

	private ReportContext context;

	@Autowired
	private Expenditure expenditure;

	@Autowired
	private LineStore lines;

	@Autowired
	private UnfinishedRows unfinished;

	@Autowired
	private ReincludedLines reincluded;

	@Autowired
	private RowChecks rowChecks;

	@Autowired
	private ImportPlans plans;

	@Autowired
	private ListFiles files;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void open() {
		this.context = context(UUID.randomUUID());
		open(this.context);
	}

	private static ReportContext context(UUID report) {
		return new ReportContext(report, PlayedPeriod.PROJECT, 2, 1, LocalDate.of(2019, 8, 1), LocalDate.of(2019, 8, 1),
				LocalDate.of(2020, 1, 31), InterregEurope.rules(), InterregEurope.terms());
	}

	private void put(DeclaredLine line) {
		RoundTrip trip = new RoundTrip(this.jdbc);
		this.expenditure.put(trip, row(line.line()), line);
		trip.make();
	}

	/** The number is one that no report of the demo project has. */
	private void open(ReportContext of) {
		int number = this.jdbc.queryForObject(
				"select coalesce(max(number), 0) + 100 from expenditure_list where partner = 2", Integer.class);
		this.expenditure.open(of.report(), of.project(), of.partner(), number);
	}

	private DeclaredLine line(int line, String currency, String amount) {
		return line(line, CostCategory.EXTERNAL, currency, amount);
	}

	/**
	 * Of a supplier that no other test has, for lists that are frozen know each other.
	 */
	private DeclaredLine line(int line, CostCategory category, String currency, String amount) {
		return new DeclaredLine(line, category, "Study " + line, supplier(), "R-" + line, "I-" + amount,
				LocalDate.of(2019, 9, 1), LocalDate.of(2019, 9, 2), currency, new BigDecimal(amount),
				new BigDecimal("0.00"), new BigDecimal(amount), "", false);
	}

	private void fill(DeclaredLine... declared) {
		this.expenditure.replace(this.context, List.of(declared));
	}

	private List<DeclaredLine> stored() {
		return this.expenditure.lines(this.context.report()).stream().map(ExpenditureLine::declared).toList();
	}

	private static void assertRefused(String code, Runnable act) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(act::run)
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo(code));
	}

	/** Line 1 was declared before by line 7 of report 3, at another rate. */
	private void declareAgain(int line) {
		this.jdbc.update("update expenditure_line set origin_report = 3, origin_line = 7, rate = 2, amount_eur = 5 "
				+ "where report = ? and line = ?", this.context.report(), line);
	}

	@Test
	void aListIsReplacedByWhatIsGiven() {
		fill(line(1, "EUR", "10.00"), line(2, "EUR", "20.00"), line(3, "EUR", "30.00"));
		List<DeclaredLine> given = List.of(line(2, "EUR", "21.00"), line(3, "EUR", "30.00"), line(5, "EUR", "50.00"));
		this.expenditure.replace(this.context, given);
		assertThat(stored()).isEqualTo(given);
		assertThat(this.expenditure.numbers(this.context.report())).containsExactly(2, 3, 5);
		assertThat(this.expenditure.next(this.context.report())).isEqualTo(6);
	}

	@Test
	void textsAndGapsStayAsTheyWereGiven() {
		DeclaredLine odd = new DeclaredLine(1, CostCategory.EQUIPMENT, "{\"a\",'b'} \\ \u20ac, NULL", "NULL", "{}",
				"\\\"", null, null, "PLN", null, new BigDecimal("0.10"), new BigDecimal("12.30"),
				"first\nsecond, third", true, new LineReference(1, 3), 4, null, 2);
		DeclaredLine counted = new DeclaredLine(2, CostCategory.TRAVEL, "", "", "", "", LocalDate.of(2020, 2, 29),
				LocalDate.of(2020, 3, 1), "EUR", new BigDecimal("0.01"), null, new BigDecimal("9.99"), "", false, null,
				null, new CountedOption("TRIP", new BigDecimal("3.00")), null);
		fill(odd, counted);
		assertThat(stored()).containsExactly(odd, counted);
	}

	@Test
	void aListThatIsReplacedKeepsNoUnfinishedRow() {
		this.expenditure.keep(this.context.report(), 4, Map.of("description", "Half"));
		assertThat(this.expenditure.next(this.context.report())).isEqualTo(5);
		fill(line(1, "EUR", "10.00"));
		assertThat(this.unfinished.of(this.context.report())).isEmpty();
		assertThat(this.expenditure.next(this.context.report())).isEqualTo(2);
	}

	@Test
	void unfinishedRowsGiveWayToLinesOfAFile() {
		fill(line(1, "EUR", "10.00"), line(2, "EUR", "20.00"));
		this.expenditure.keep(this.context.report(), 1, Map.of("description", "Same line stays"));
		this.expenditure.keep(this.context.report(), 2, Map.of("description", "Changed line wins"));
		this.expenditure.keep(this.context.report(), 3, Map.of("description", "Taken number moves"));
		this.expenditure.keep(this.context.report(), 9, Map.of("description", "Stays"));
		this.expenditure.takeOver(this.context,
				List.of(line(1, "EUR", "10.00"), line(2, "EUR", "22.00"), line(3, "EUR", "30.00")));
		Map<Integer, Map<String, String>> rows = this.unfinished.of(this.context.report());
		assertThat(rows.keySet()).containsExactly(1, 9, 10);
		assertThat(rows.get(10)).containsEntry("description", "Taken number moves");
		assertThat(this.unfinished.find(this.context.report(), 9)).contains(Map.of("description", "Stays"));
		assertThat(this.unfinished.find(this.context.report(), 2)).isEmpty();
	}

	@Test
	void whatIsDeclaredAgainStaysAndLeavesItsNumberToOthers() {
		fill(line(1, "EUR", "10.00"), line(2, "EUR", "20.00"));
		declareAgain(1);
		fill(line(1, "EUR", "11.00"), line(4, "EUR", "40.00"));
		assertThat(stored()).extracting(DeclaredLine::line).containsExactly(1, 4, 5);
		assertThat(this.expenditure.reincluded(this.context.report())).singleElement().satisfies((again) -> {
			assertThat(again.line()).isEqualTo(5);
			assertThat(again.origin()).isEqualTo(new LineReference(3, 7));
			assertThat(again.amountEur()).isEqualTo(Money.of("5.00"));
		});
		assertThat(this.reincluded.origins(this.context.report())).containsExactly(new LineReference(3, 7));
	}

	@Test
	void severalThatAreDeclaredAgainMoveInTheirOrder() {
		fill(line(1, "EUR", "10.00"), line(2, "EUR", "20.00"), line(3, "EUR", "30.00"));
		declareAgain(1);
		declareAgain(2);
		this.reincluded.makeRoom(this.context.report(), Set.of(1, 2, 8));
		assertThat(stored()).extracting(DeclaredLine::description).containsExactly("Study 3", "Study 1", "Study 2");
		assertThat(stored()).extracting(DeclaredLine::line).containsExactly(3, 9, 10);
	}

	@Test
	void oneLineTakesThePlaceOfItsNumberAndOfItsUnfinishedRow() {
		fill(line(1, "EUR", "10.00"));
		this.expenditure.keep(this.context.report(), 1, Map.of("description", "Half"));
		put(line(1, "EUR", "12.00"));
		put(line(2, "EUR", "20.00"));
		assertThat(stored()).containsExactly(line(1, "EUR", "12.00"), line(2, "EUR", "20.00"));
		assertThat(this.unfinished.of(this.context.report())).isEmpty();
	}

	private ListRow row(int number) {
		return this.expenditure.askLocked(new RoundTrip(this.jdbc), this.context.report(), number).get();
	}

	@Test
	void aRowIsReadWithItsListAndWithWhatWasTypedBesideIt() {
		UUID report = this.context.report();
		fill(line(1, "EUR", "10.00"), line(2, "EUR", "20.00"));
		this.expenditure.keep(report, 2, Map.of("description", "Half"));
		this.expenditure.keep(report, 3, Map.of("description", "Only typed"));

		ListRow line = row(1);
		assertThat(line.line()).map(ExpenditureLine::declared).contains(line(1, "EUR", "10.00"));
		assertThat(line.typed()).isEmpty();
		assertThat(line.rateMonth()).isEmpty();
		assertThat(line.isOpen()).isTrue();
		assertThat(line.isNew()).isFalse();

		ListRow both = row(2);
		assertThat(both.line()).isPresent();
		assertThat(both.typed()).contains(Map.of("description", "Half"));
		assertThat(both.isNew()).isFalse();

		ListRow typed = row(3);
		assertThat(typed.line()).isEmpty();
		assertThat(typed.typed()).isPresent();
		assertThat(typed.isNew()).isFalse();
		assertThat(row(4).isNew()).isTrue();
	}

	@Test
	void aRowOfAFrozenListKnowsTheMonthOfItsRates() {
		fill(line(1, "EUR", "10.00"));
		this.expenditure.freeze(this.context, MONTH);
		ListRow row = row(1);
		assertThat(row.isOpen()).isFalse();
		assertThat(row.rateMonth()).contains(MONTH);
	}

	@Test
	void aLineOrAnUnfinishedRowIsTakenOutOnce() {
		fill(line(1, "EUR", "10.00"));
		this.expenditure.keep(this.context.report(), 2, Map.of("description", "Half"));
		this.expenditure.remove(this.context.report(), 1);
		this.expenditure.remove(this.context.report(), 2);
		assertThat(this.expenditure.next(this.context.report())).isEqualTo(1);
		assertRefused("not-found", () -> this.expenditure.remove(this.context.report(), 1));
	}

	@Test
	void aFrozenListTakesNothing() {
		fill(line(1, "EUR", "10.00"));
		this.expenditure.freeze(this.context, MONTH);
		assertRefused("list-frozen", () -> fill(line(1, "EUR", "11.00")));
		assertRefused("list-frozen", () -> put(line(1, "EUR", "11.00")));
		assertRefused("list-frozen", () -> this.expenditure.keep(this.context.report(), 1, Map.of()));
		assertRefused("list-frozen", () -> this.expenditure.remove(this.context.report(), 1));
		assertRefused("list-frozen", () -> this.expenditure.freeze(this.context, MONTH));
		assertThat(stored()).containsExactly(line(1, "EUR", "10.00"));
	}

	/** Whoever comes by another way than ours meets the database's own rule. */
	@ParameterizedTest
	@ValueSource(strings = { "line = 7", "category = 'TRAVEL'", "description = 'Other'", "supplier = 'Other'",
			"internal_reference = 'Other'", "invoice_number = 'Other'", "invoice_date = '2019-10-01'",
			"payment_date = '2019-10-01'", "currency = 'RON'", "total_invoice_value = 1", "vat = 1",
			"declared_amount = 11", "comment = 'Other'", "gdpr = true", "duplicate_key = 'Other'", "rate = 2",
			"amount_eur = 11", "origin_report = 1, origin_line = 1", "reduces_report = 1, reduces_line = 1",
			"procurement = 1", "cost_option = 'OTHER', units = 1", "investment = 1" })
	void theDatabaseKeepsAFrozenLineAsItWasSubmitted(String change) {
		fill(line(1, "EUR", "10.00"));
		this.expenditure.freeze(this.context, MONTH);
		assertKept("update expenditure_line set " + change + " where report = ?");
	}

	@Test
	void theDatabaseKeepsAFrozenListWhole() {
		fill(line(1, "EUR", "10.00"));
		this.expenditure.freeze(this.context, MONTH);
		assertKept("delete from expenditure_line where report = ?");
		assertKept("insert into expenditure_line select report, 2, category, description, supplier, internal_reference,"
				+ " invoice_number, invoice_date, payment_date, currency, total_invoice_value, vat, declared_amount,"
				+ " comment, gdpr from expenditure_line where report = ?");
		assertThat(this.jdbc.update(
				"update expenditure_line set parked = true, control_comment = 'Unclear' where report = ?",
				this.context.report()))
			.isOne();
	}

	@Test
	void aStatementOnAnOpenAndAFrozenListIsRefused() {
		fill(line(1, "EUR", "10.00"));
		this.expenditure.freeze(this.context, MONTH);
		ReportContext other = context(UUID.randomUUID());
		open(other);
		this.expenditure.replace(other, List.of(line(1, "EUR", "20.00"), line(2, "EUR", "30.00")));
		assertKept("update expenditure_line set comment = 'Other' where report in (?, '" + other.report() + "')");
		assertThat(this.jdbc.update("update expenditure_line set comment = 'Other' where report = ?", other.report()))
			.isEqualTo(2);
	}

	@Test
	void noLineMovesIntoAFrozenListOrOutOfIt() {
		fill(line(1, "EUR", "10.00"));
		this.expenditure.freeze(this.context, MONTH);
		ReportContext other = context(UUID.randomUUID());
		open(other);
		this.expenditure.replace(other, List.of(line(2, "EUR", "20.00")));
		assertKept("update expenditure_line set report = ? where report = '" + other.report() + "'");
		assertKept("update expenditure_line set report = '" + other.report() + "' where report = ?");
	}

	private void assertKept(String change) {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.update(change, this.context.report()))
			.withMessageContaining("the list of report " + this.context.report() + " was submitted");
	}

	@Test
	void whatWasFrozenOnceStaysInItsCurrencyAndAtItsRate() {
		fill(line(1, "EUR", "10.00"), line(2, "EUR", "20.00"));
		assertThat(this.expenditure.rateMonth(this.context.report())).isEmpty();
		assertThat(this.lines.wasSubmitted(this.context.report())).isFalse();
		Expenditure.Frozen frozen = this.expenditure.freeze(this.context, MONTH);
		assertThat(frozen.lines()).extracting(ExpenditureLine::amountEur)
			.containsExactly(Money.of("10.00"), Money.of("20.00"));
		this.expenditure.reopen(this.context.report());
		assertThat(this.expenditure.rateMonth(this.context.report())).contains(MONTH);
		assertThat(this.lines.wasSubmitted(this.context.report())).isTrue();

		put(line(3, "EUR", "30.00"));
		assertRefused("submitted-line-stays", () -> this.expenditure.remove(this.context.report(), 1));
		this.expenditure.remove(this.context.report(), 3);

		List<LocatedError> errors = this.expenditure.missing(this.context, List.of(line(2, "RON", "20.00")),
				List.of(8));
		assertThat(errors).extracting(LocatedError::code)
			.containsExactly("submitted-line-missing", "submitted-line-currency");
		assertThat(errors).extracting(LocatedError::row).containsExactly(0, 8);
		assertThat(this.expenditure.missing(this.context, stored(), List.of(1, 2))).isEmpty();
	}

	@Test
	void aListThatWasNeverFrozenMayLoseEverything() {
		fill(line(1, "EUR", "10.00"));
		assertThat(this.expenditure.missing(this.context, List.of(), List.of())).isEmpty();
	}

	@Test
	void everyMissingRateIsNamedWithItsLine() {
		YearMonth never = YearMonth.of(1999, 1);
		fill(line(1, "EUR", "10.00"), line(2, "RON", "20.00"), line(3, "BGN", "30.00"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.expenditure.freeze(this.context, never))
			.satisfies((refusal) -> {
				assertThat(refusal.code()).isEqualTo("rate-missing");
				assertThat(refusal.errors()).extracting((error) -> error.row() + " " + error.value())
					.containsExactly("2 RON", "3 BGN");
			});
		assertThat(this.expenditure.live(this.context, never)).filteredOn((posting) -> posting.category() != null)
			.extracting((posting) -> posting.category() + " " + posting.amount())
			.containsExactlyInAnyOrder("EXTERNAL 10.00", "OFFICE 0.00");
		assertThat(this.expenditure.declaration(this.context,
				this.expenditure.converted(this.expenditure.lines(this.context.report()), this.context, never)))
			.isEqualTo(this.expenditure.live(this.context, never));
	}

	@Test
	void anUnfinishedRowStandsForItsLineAndKeepsTheListFromBeingFrozen() {
		fill(line(1, "EUR", "10.00"), line(2, "EUR", "20.00"));
		this.expenditure.keep(this.context.report(), 2, Map.of("description", "Half", "declaredAmount", "x"));
		this.expenditure.keep(this.context.report(), 3, cells("30.00", "EUR"));
		List<LocatedError> errors = check().errors();
		assertThat(errors).extracting(LocatedError::row).contains(2, 3).doesNotContain(1);
		assertThat(errors).filteredOn((error) -> error.row() == 3)
			.extracting(LocatedError::code)
			.containsExactly("row-unfinished");
		assertThat(errors).filteredOn((error) -> error.row() == 2)
			.extracting(LocatedError::code)
			.isNotEmpty()
			.doesNotContain("row-unfinished");
		assertRefused("lines-not-eligible", () -> this.expenditure.freeze(this.context, MONTH));
	}

	@Test
	void anUnfinishedRowThatRepeatsALineIsADuplicate() {
		fill(line(1, "EUR", "30.00"));
		this.expenditure.keep(this.context.report(), 3, cells("30.00", "EUR"));
		assertThat(check().errors()).extracting((error) -> error.row() + " " + error.code())
			.anyMatch((told) -> told.startsWith("3 ") && !told.endsWith("row-unfinished"));
	}

	@Test
	void whatIsDeclaredAgainIsCheckedOnlyForAFlatRateInItsPlace() {
		fill(line(1, CostCategory.OFFICE, "EUR", "10.00"), line(2, "EUR", "20.00"));
		assertThat(check().errors()).extracting(LocatedError::row).contains(1).doesNotContain(2);
		declareAgain(1);
		declareAgain(2);
		assertThat(check().errors()).extracting((error) -> error.row() + " " + error.code())
			.containsExactly("1 reincluded-category-by-flat-rate");
	}

	private Eligibility.Verdict check() {
		return this.expenditure.check(this.context, this.expenditure.lines(this.context.report()));
	}

	private String supplier() {
		return "Office " + this.context.report();
	}

	private Map<String, String> cells(String amount, String currency) {
		return Map.ofEntries(Map.entry("costCategory", "EXTERNAL"), Map.entry("description", "Study"),
				Map.entry("supplier", supplier()), Map.entry("internalReference", "R"),
				Map.entry("invoiceNumber", "I-" + amount), Map.entry("invoiceDate", "2019-09-01"),
				Map.entry("paymentDate", "2019-09-02"), Map.entry("currency", currency),
				Map.entry("totalInvoiceValue", amount), Map.entry("vat", "0.00"), Map.entry("declaredAmount", amount),
				Map.entry("gdpr", "no"));
	}

	@Test
	void aTypedRowIsCheckedBesideThoseThatMayBeTheSame() {
		fill(line(1, "EUR", "30.00"), line(2, "EUR", "40.00"));
		assertThat(typed(3, "35.00", "EUR").line()).isPresent();
		RowChecks.Checked twice = typed(3, "30.00", "EUR");
		assertThat(twice.line()).isEmpty();
		assertThat(twice.errors()).isNotEmpty().allSatisfy((error) -> assertThat(error.row()).isEqualTo(3));
		assertThat(typed(1, "30.00", "EUR").errors()).isEmpty();
		declareAgain(1);
		assertThat(typed(3, "30.00", "EUR").errors()).isEmpty();
	}

	@Test
	void aRowKnowsWhatMayBeTheSameInvoiceWhileItIsTheSameInvoice() {
		fill(line(1, "EUR", "30.00"), line(2, "EUR", "40.00"));
		assertThat(row(1).alike().own()).extracting(ExpenditureLine::line).containsExactly(1);
		assertThat(typedInto(1, "30.00").errors()).isEmpty();
		assertThat(typedInto(1, "40.00").errors()).extracting(LocatedError::code).containsExactly("duplicate-in-list");
		assertThat(typedInto(3, "40.00").errors()).extracting(LocatedError::code).containsExactly("duplicate-in-list");
		assertThat(typedInto(3, "50.00").errors()).isEmpty();
		ReportContext earlier = context(UUID.randomUUID());
		open(earlier);
		this.expenditure.replace(earlier, List.of(line(7, "EUR", "30.00")));
		assertThat(typedInto(1, "30.00").errors()).isEmpty();
		this.expenditure.freeze(earlier, MONTH);
		assertThat(row(1).alike().own()).extracting(ExpenditureLine::line).containsExactly(1);
		assertThat(typedInto(1, "30.00").errors()).extracting(LocatedError::code).containsExactly("duplicate-invoice");
		assertThat(typedInto(2, "40.00").errors()).isEmpty();
	}

	private RowChecks.Checked typedInto(int line, String amount) {
		return this.rowChecks.check(this.rowChecks.read(cells(amount, "EUR"), this.context), row(line), this.context);
	}

	@Test
	void aTypedRowCannotChangeTheCurrencyOfWhatWasSubmitted() {
		fill(line(1, "EUR", "30.00"));
		assertThat(typed(1, "30.00", "RON").errors()).isEmpty();
		this.expenditure.freeze(this.context, MONTH);
		assertThat(typed(1, "30.00", "RON").errors()).extracting(LocatedError::code)
			.containsExactly("submitted-line-currency");
		assertThat(typed(1, "31.00", "EUR").errors()).isEmpty();
		assertThat(typed(2, "x", "EUR").errors()).isNotEmpty()
			.allSatisfy((error) -> assertThat(error.row()).isEqualTo(2));
	}

	private RowChecks.Checked typed(int line, String amount, String currency) {
		return this.rowChecks.check(this.rowChecks.read(cells(amount, currency), this.context), line,
				this.expenditure.line(this.context.report(), line), this.context);
	}

	@Test
	void aParkedLineIsSettledOnce() {
		LineReference parked = new LineReference(77, 1);
		assertThat(this.reincluded.settle(PlayedPeriod.PROJECT, 2, parked, null, SOMEBODY)).isTrue();
		assertThat(this.reincluded.settle(PlayedPeriod.PROJECT, 2, parked, null, SOMEBODY)).isFalse();
		assertThat(this.reincluded.settled(PlayedPeriod.PROJECT, 2)).contains(parked);
		assertThat(this.reincluded.settled(PlayedPeriod.PROJECT, 3)).doesNotContain(parked);
		this.jdbc.update("delete from parked_item_fate where report = 77");
	}

	@Test
	void aParkedLineIsCopiedBehindTheLastWithWhatWasParkedOfIt() {
		fill(line(1, "RON", "40.00"));
		this.jdbc.update("update expenditure_line set rate = 4, amount_eur = 10 where report = ?",
				this.context.report());
		ExpenditureLine parked = this.expenditure.line(this.context.report(), 1).orElseThrow();
		ReportContext into = context(UUID.randomUUID());
		open(into);
		LineReference origin = new LineReference(1, 1);
		assertThat(this.reincluded.copy(into, this.context.report(), origin, parked, Money.of("10.00"))).isOne();
		assertThat(this.reincluded.copy(into, this.context.report(), origin, parked, Money.of("2.50"))).isEqualTo(2);
		assertThat(this.lines.reincluded(into.report())).extracting((line) -> line.declared().declaredAmount())
			.containsExactlyInAnyOrder(new BigDecimal("40.00"), new BigDecimal("10.00"));
		assertThat(this.reincluded.origins(into.report())).containsExactly(origin, origin);
	}

	@Test
	void aFileTellsWhatBecomesNewChangedAndAbsent() {
		fill(line(1, "EUR", "10.00"), line(2, "EUR", "20.00"), line(3, "EUR", "30.00"));
		ImportPlan plan = plan(true, line(1, "EUR", "10.00"), line(2, "EUR", "20.00"), line(0, "EUR", "50.00"),
				line(9, "EUR", "60.00"), line(0, "EUR", "70.00"));
		assertThat(plan.rows()).extracting((row) -> row.line().line()).containsExactly(1, 2, 4, 9, 5);
		assertThat(plan.absent()).containsExactly(line(3, "EUR", "30.00"));
		assertThat(plan.errors()).isEmpty();
	}

	@Test
	void aFreeNumberIsOneThatNoOtherRowHas() {
		fill(line(1, "EUR", "10.00"));
		ImportPlan plan = plan(false, line(3, "EUR", "30.00"), line(0, "EUR", "40.00"), line(0, "EUR", "50.00"));
		assertThat(plan.rows()).extracting((row) -> row.line().line()).containsExactly(3, 2, 4);
	}

	@Test
	void aRowThatRepeatsWhatStaysTakesTheBlameAndOthersAreTakenInTheirOrder() {
		fill(line(1, "EUR", "10.00"), line(2, "EUR", "20.00"));
		DeclaredLine again = line(0, "EUR", "20.00");
		DeclaredLine same = new DeclaredLine(0, again.category(), "Other words", again.supplier(), "Other",
				again.invoiceNumber(), again.invoiceDate(), again.paymentDate(), "EUR", again.totalInvoiceValue(),
				again.vat(), again.declaredAmount(), "", false);
		ImportPlan plan = plan(false, line(2, "EUR", "20.00"), same, line(0, CostCategory.OFFICE, "EUR", "30.00"));
		assertThat(plan.errors()).extracting(LocatedError::row).contains(2, 3).doesNotContain(0, 1);
		assertThat(plan.errors()).extracting(LocatedError::row).isSorted();
		assertThat(plan.rows()).extracting((row) -> row.line().line()).containsExactly(2);
		assertThat(plan.absent()).extracting(DeclaredLine::line).containsExactly(1);
	}

	@Test
	void aFileCannotLeaveOutWhatWasSubmitted() {
		fill(line(1, "EUR", "10.00"), line(2, "EUR", "20.00"));
		this.expenditure.freeze(this.context, MONTH);
		assertThat(plan(true, line(1, "EUR", "10.00")).errors()).extracting(LocatedError::code)
			.containsExactly("submitted-line-missing");
		assertThat(plan(false, line(1, "EUR", "10.00")).errors()).isEmpty();
	}

	@Test
	void whatIsDeclaredAgainIsNeitherAbsentNorMatched() {
		fill(line(1, "EUR", "10.00"), line(2, "EUR", "20.00"));
		declareAgain(1);
		ImportPlan plan = plan(true, stored().get(0), line(2, "EUR", "20.00"));
		assertThat(plan.absent()).isEmpty();
		assertThat(plan.rows()).extracting((row) -> row.line().line()).containsExactly(2);
	}

	private ImportPlan plan(boolean removes, DeclaredLine... given) {
		List<Integer> rows = IntStream.rangeClosed(1, given.length).boxed().toList();
		ImportedList list = new ImportedList(List.of(given), rows, List.of(), SheetPlaces.NONE);
		return this.plans.of(this.context, new RecognisedList(list, given.length, List.of(), Map.of(), Map.of(), "", 0),
				removes);
	}

	@Test
	void aKeyIsKnownFromAnotherListOnlyOnceThatWasFrozen() {
		DeclaredLine line = line(1, "EUR", "87654.32");
		fill(line);
		ReportContext other = context(UUID.randomUUID());
		assertThat(this.lines.submitted(List.of(line.duplicateKey()), other)).isEmpty();
		this.jdbc.update("update expenditure_list set state = 'FROZEN' where report = ?", this.context.report());
		assertThat(this.lines.submitted(List.of(line.duplicateKey()), other)).containsExactly(line.duplicateKey());
		assertThat(this.lines.submitted(List.of(line.duplicateKey()), this.context)).isEmpty();
		this.jdbc.update("update expenditure_list set state = 'OPEN' where report = ?", this.context.report());
	}

	@Test
	void whatWasFoundIsReplacedWhole() {
		fill(line(1, "EUR", "10.00"), line(2, "EUR", "20.00"));
		Consumer<Map<Integer, Finding>> record = (findings) -> this.expenditure.recordFindings(this.context.report(),
				findings);
		Finding parked = new Finding(Money.ZERO, true, null, "Unclear");
		record.accept(Map.of(1, parked));
		record.accept(Map.of(2, parked));
		assertThat(this.expenditure.lines(this.context.report())).extracting((line) -> line.finding().parked())
			.containsExactly(false, true);
		this.expenditure.recordFinding(this.context.report(), 1, parked);
		assertThat(this.expenditure.parked(List.of(this.context.report())).get(this.context.report()))
			.extracting(ExpenditureLine::line)
			.containsExactly(1, 2);
	}

}
