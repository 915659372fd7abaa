package eu.regioflow.payment.transfer;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.BankAccount;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TransferFileTests {

	private static final BankAccount ACCOUNT = new BankAccount("IE29AIBK93115212345678", null);

	private final TransferFile file = new TransferFile("0123456789abcdef0123456789abcdef",
			OffsetDateTime.parse("2020-02-10T08:00:00Z"), LocalDate.of(2020, 2, 10),
			new Holder("Interreg Europe", new BankAccount("FR1420041010050500013M02606", "PSSTFRPPPAR")), List.of(
					new Transfer("PGI06030-1-ERDF-1", Money.of("60.10"),
							new Holder("Żółć & Straße <b> Łódź Université " + "x".repeat(60),
									new BankAccount("IE29AIBK93115212345678", null)),
							"PGI06030 DIGITAL REGIONS period 1 ERDF"),
					new Transfer("PGI06030-1-ERDF-2", Money.of("40.00"),
							new Holder("UL", new BankAccount("DE89370400440532013000", "COBADEFFXXX")), "period 1")));

	@Test
	void theMessageNamesEverySumAndEveryReference() {
		Element root = Jsoup.parse(this.file.xml(), "", Parser.xmlParser());
		assertThat(root.selectFirst("Document").attr("xmlns"))
			.isEqualTo("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09");
		assertThat(texts(root, "NbOfTxs")).containsExactly("2", "2");
		assertThat(texts(root, "CtrlSum")).containsExactly("100.10", "100.10");
		assertThat(texts(root, "MsgId")).containsExactly("0123456789abcdef0123456789abcdef");
		assertThat(texts(root, "EndToEndId")).containsExactly("PGI06030-1-ERDF-1", "PGI06030-1-ERDF-2");
		assertThat(root.select("InstdAmt").eachAttr("Ccy")).containsExactly("EUR", "EUR");
		assertThat(texts(root, "InstdAmt")).containsExactly("60.10", "40.00");
		assertThat(texts(root, "DbtrAcct IBAN")).containsExactly("FR1420041010050500013M02606");
		assertThat(texts(root, "CdtrAcct IBAN")).containsExactly("IE29AIBK93115212345678", "DE89370400440532013000");
		assertThat(texts(root, "DbtrAgt BICFI")).containsExactly("PSSTFRPPPAR");
		assertThat(texts(root, "CdtrAgt BICFI")).containsExactly("COBADEFFXXX");
		assertThat(texts(root, "ReqdExctnDt Dt")).containsExactly("2020-02-10");
		assertThat(texts(root, "SvcLvl Cd, ChrgBr, PmtMtd")).containsExactlyInAnyOrder("SEPA", "SLEV", "TRF");
	}

	@Test
	void namesUseTheLettersThatEveryBankTakes() {
		Element root = Jsoup.parse(this.file.xml(), "", Parser.xmlParser());
		assertThat(texts(root, "Cdtr Nm").get(0)).startsWith("Zolc + Strasse b Lodz Universite xxx").hasSize(70);
	}

	@Test
	void theLibraryReadsBackWhatItWrote() {
		MxPain00100109 read = MxPain00100109.parse(this.file.xml());
		assertThat(read.getCstmrCdtTrfInitn().getGrpHdr().getCtrlSum()).isEqualByComparingTo("100.10");
		assertThat(read.getCstmrCdtTrfInitn().getPmtInf().get(0).getCdtTrfTxInf()).hasSize(2);
	}

	@Test
	void aPayerWithoutBicIsWrittenAsTheSchemeAsks() {
		TransferFile without = new TransferFile(this.file.message(), this.file.made(), this.file.execute(),
				new Holder("Interreg Europe", new BankAccount("FR1420041010050500013M02606", null)),
				this.file.transfers());
		Element root = Jsoup.parse(without.xml(), "", Parser.xmlParser());
		assertThat(texts(root, "DbtrAgt Othr Id")).containsExactly("NOTPROVIDED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Żółć & Straße GmbH <b>      | Zolc + Strasse GmbH b
			Λιμένας Θεσσαλονίκης Α.Ε.   | Limenas Thessalonikis A.E.
			Щастие – Юг „Бизнес агенция“ | Shtastie - Yug Biznes agentsiya
			O’Neill_Þór €5              | O'Neill-Thor EUR5
			公司                         | NOTPROVIDED
			""")
	void everyAlphabetIsWrittenInTheLettersThatBanksTake(String name, String written) throws Exception {
		TransferFile file = with(new Transfer("R-1", Money.of("1.00"), new Holder(name, ACCOUNT), name));
		Element root = Jsoup.parse(file.xml(), "", Parser.xmlParser());
		assertThat(texts(root, "Cdtr Nm, Ustrd")).containsExactly(written, written);
		validate(file.xml());
	}

	@Test
	void whatIsTooLongIsCutToWhatTheSchemaTakes() throws Exception {
		TransferFile file = with(new Transfer("R".repeat(35), Money.of("999999999.99"),
				new Holder("Wörk ".repeat(40), ACCOUNT), "Zahlung ".repeat(40)));
		Element root = Jsoup.parse(file.xml(), "", Parser.xmlParser());
		assertThat(texts(root, "Cdtr Nm").get(0)).hasSizeLessThanOrEqualTo(70).startsWith("Work Work");
		assertThat(texts(root, "Ustrd").get(0)).hasSizeBetween(130, 140);
		validate(file.xml());
	}

	@Test
	void filesOfOneAndOfManyTransfersKeepTheSchemaOfIso20022() throws Exception {
		validate(this.file.xml());
		validate(with(IntStream.rangeClosed(1, 500)
			.mapToObj((number) -> new Transfer("PGI06030-1-ERDF-" + number, Money.of("0.01"),
					new Holder("ERNACT", ACCOUNT), "PGI06030 period 1 ERDF"))
			.toArray(Transfer[]::new)).xml());
	}

	@Test
	void theSchemaRefusesAReferenceThatIsTooLong() {
		TransferFile file = with(new Transfer("R".repeat(36), Money.of("1.00"), new Holder("ERNACT", ACCOUNT), "x"));
		assertThatExceptionOfType(SAXParseException.class).isThrownBy(() -> validate(file.xml()))
			.withMessageContaining("maxLength");
	}

	private TransferFile with(Transfer... transfers) {
		return new TransferFile(this.file.message(), this.file.made(), this.file.execute(), this.file.payer(),
				List.of(transfers));
	}

	/** By the schema that ISO 20022 publishes. */
	private static void validate(String xml) throws SAXException, IOException {
		SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
			.newSchema(TransferFileTests.class.getResource("/pain.001.001.09.xsd"))
			.newValidator()
			.validate(new StreamSource(new StringReader(xml)));
	}

	private static List<String> texts(Element root, String select) {
		return root.select(select).eachText();
	}

}
