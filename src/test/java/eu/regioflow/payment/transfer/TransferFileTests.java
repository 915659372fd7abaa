package eu.regioflow.payment.transfer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import eu.regioflow.money.Money;
import eu.regioflow.partnership.BankAccount;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TransferFileTests {

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

	private static List<String> texts(Element root, String select) {
		return root.select(select).eachText();
	}

}
