package eu.regioflow.payment.transfer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.MxWriteConfiguration;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.ChargeBearerType1Code;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericFinancialIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import com.prowidesoftware.swift.model.mx.dic.PaymentTypeInformation26;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import com.prowidesoftware.swift.model.mx.dic.ServiceLevel8Choice;
import eu.regioflow.money.Money;

/**
 * A customer credit transfer initiation (ISO 20022 pain.001.001.09) of SEPA transfers in
 * EUR from one account.
 *
 * @param message at most 35 characters; a bank refuses the same one twice
 * @param execute the day on which the bank is to send the money
 */
public record TransferFile(String message, OffsetDateTime made, LocalDate execute, Holder payer,
		List<Transfer> transfers) {

	public TransferFile {
		transfers = List.copyOf(transfers);
	}

	/** The sum of all transfers, EUR. */
	public Money total() {
		return Money.sum(this.transfers.stream().map(Transfer::amount).toList());
	}

	/** The whole as XML. */
	public String xml() {
		String count = String.valueOf(this.transfers.size());
		BigDecimal sum = total().amount();
		GroupHeader85 header = new GroupHeader85().setMsgId(this.message)
			.setCreDtTm(this.made)
			.setNbOfTxs(count)
			.setCtrlSum(sum)
			.setInitgPty(party(this.payer));
		PaymentInstruction30 instruction = new PaymentInstruction30().setPmtInfId(this.message)
			.setPmtMtd(PaymentMethod3Code.TRF)
			.setNbOfTxs(count)
			.setCtrlSum(sum)
			.setPmtTpInf(new PaymentTypeInformation26().addSvcLvl(new ServiceLevel8Choice().setCd("SEPA")))
			.setReqdExctnDt(new DateAndDateTime2Choice().setDt(this.execute))
			.setDbtr(party(this.payer))
			.setDbtrAcct(account(this.payer))
			.setDbtrAgt(bank(this.payer))
			.setChrgBr(ChargeBearerType1Code.SLEV);
		this.transfers.forEach((transfer) -> instruction.addCdtTrfTxInf(transaction(transfer)));
		MxWriteConfiguration form = new MxWriteConfiguration();
		// some banks read only the namespace without a prefix
		form.documentPrefix = null;
		form.includeXMLDeclaration = true;
		return new MxPain00100109()
			.setCstmrCdtTrfInitn(new CustomerCreditTransferInitiationV09().setGrpHdr(header).addPmtInf(instruction))
			.message(form);
	}

	private static CreditTransferTransaction34 transaction(Transfer transfer) {
		CreditTransferTransaction34 transaction = new CreditTransferTransaction34()
			.setPmtId(new PaymentIdentification6().setEndToEndId(transfer.reference()))
			.setAmt(new AmountType4Choice().setInstdAmt(
					new ActiveOrHistoricCurrencyAndAmount().setCcy("EUR").setValue(transfer.amount().amount())))
			.setCdtr(party(transfer.to()))
			.setCdtrAcct(account(transfer.to()))
			.setRmtInf(new RemittanceInformation16().addUstrd(SepaText.purpose(transfer.purpose())));
		return (transfer.to().account().bic() != null) ? transaction.setCdtrAgt(bank(transfer.to())) : transaction;
	}

	private static PartyIdentification135 party(Holder holder) {
		return new PartyIdentification135().setNm(SepaText.name(holder.name()));
	}

	private static CashAccount38 account(Holder holder) {
		return new CashAccount38().setId(new AccountIdentification4Choice().setIBAN(holder.account().iban()));
	}

	/** The scheme asks for the payer's bank also where the IBAN is enough. */
	private static BranchAndFinancialInstitutionIdentification6 bank(Holder holder) {
		FinancialInstitutionIdentification18 bank = new FinancialInstitutionIdentification18();
		String bic = holder.account().bic();
		return new BranchAndFinancialInstitutionIdentification6().setFinInstnId((bic != null) ? bank.setBICFI(bic)
				: bank.setOthr(new GenericFinancialIdentification1().setId("NOTPROVIDED")));
	}

}
