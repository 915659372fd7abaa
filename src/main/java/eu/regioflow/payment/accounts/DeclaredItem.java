package eu.regioflow.payment.accounts;

import java.math.BigDecimal;
import java.util.UUID;

import eu.regioflow.audit.AuditBody;
import eu.regioflow.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/**
 * One payment, correction or payment application in what is declared.
 */
@Entity
public class DeclaredItem {

	/** What it is. */
	public enum Kind {

		PAYMENT, CORRECTION, APPLICATION

	}

	@Id
	private UUID id;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private UUID subject;

	private String fund;

	private String project;

	private String reference;

	@Enumerated(EnumType.STRING)
	private AuditBody body;

	private BigDecimal total;

	private BigDecimal unionAmount;

	private BigDecimal publicAmount;

	private BigDecimal simplifiedAmount;

	protected DeclaredItem() {
	}

	DeclaredItem(Kind kind, UUID subject, String fund, String project, String reference, AuditBody body,
			Eligible amounts) {
		this.id = UUID.randomUUID();
		this.kind = kind;
		this.subject = subject;
		this.fund = fund;
		this.project = project;
		this.reference = reference;
		this.body = body;
		this.total = amounts.total().amount();
		this.unionAmount = amounts.union().amount();
		this.publicAmount = amounts.publicMoney().amount();
		this.simplifiedAmount = amounts.simplified().amount();
	}

	public Kind kind() {
		return this.kind;
	}

	/** The payment, correction or application. */
	public UUID subject() {
		return this.subject;
	}

	/** Null where several projects are in it. */
	public String project() {
		return this.project;
	}

	/** By which people name it. */
	public String reference() {
		return this.reference;
	}

	/** Whose audit led to the correction; null for anything else. */
	public AuditBody body() {
		return this.body;
	}

	/** Below zero for a correction. */
	public Eligible amounts() {
		return new Eligible(Money.of(this.total), Money.of(this.unionAmount), Money.of(this.publicAmount),
				Money.of(this.simplifiedAmount));
	}

}
