package eu.regioflow.partnership;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import eu.regioflow.money.Percentage;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.SortNatural;

/**
 * An organisation that carries out a part of a project.
 */
@Entity
public class Partner {

	@Id
	private UUID id;

	private String project;

	private int number;

	private boolean lead;

	private String name;

	private String originalName;

	private String abbreviation;

	private String country;

	private String city;

	private String originalCity;

	@Enumerated(EnumType.STRING)
	private LegalStatus legalStatus;

	private String currency;

	private String iban;

	private String bic;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "partner_fund", joinColumns = @JoinColumn(name = "partner"))
	@MapKeyColumn(name = "fund")
	@Column(name = "percent")
	@SortNatural
	@BatchSize(size = 50)
	private SortedMap<String, BigDecimal> funds = new TreeMap<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "partner_small_project_fund", joinColumns = @JoinColumn(name = "partner"))
	@MapKeyColumn(name = "fund")
	@Column(name = "percent")
	@SortNatural
	@BatchSize(size = 50)
	private SortedMap<String, BigDecimal> smallProjectFunds = new TreeMap<>();

	protected Partner() {
	}

	/** Creates a partner that no fund supports yet. */
	public Partner(String project, int number, boolean lead, Naming naming, LegalStatus legalStatus, String currency) {
		this.id = UUID.randomUUID();
		this.project = project;
		this.number = number;
		this.lead = lead;
		this.name = naming.name();
		this.originalName = naming.originalName();
		this.abbreviation = naming.abbreviation();
		this.country = naming.country();
		this.city = naming.city();
		this.originalCity = naming.originalCity();
		this.legalStatus = legalStatus;
		this.currency = currency;
	}

	/** Names and place, in English and as the organisation itself writes them. */
	public record Naming(String name, String originalName, String abbreviation, String country, String city,
			String originalCity) {

	}

	void supportedBy(String fund, Percentage rate) {
		this.funds.put(fund, rate.percent());
	}

	/** Takes other funds in the place of those that supported it. */
	public void financedBy(Financing financing) {
		this.funds.clear();
		financing.management().funds().forEach(this::supportedBy);
		this.smallProjectFunds.clear();
		financing.smallProjects().funds().forEach((fund, rate) -> this.smallProjectFunds.put(fund, rate.percent()));
	}

	void paidTo(BankAccount account) {
		this.iban = account.iban();
		this.bic = account.bic();
	}

	/** Where it is paid; empty until the managing authority has entered it. */
	public Optional<BankAccount> bankAccount() {
		return Optional.ofNullable(this.iban).map((account) -> new BankAccount(account, this.bic));
	}

	/** How costs of this partner are financed. */
	public Financing financing() {
		return new Financing(coFinancing(this.funds), coFinancing(this.smallProjectFunds));
	}

	private static CoFinancing coFinancing(SortedMap<String, BigDecimal> funds) {
		SortedMap<String, Percentage> rates = new TreeMap<>();
		funds.forEach((fund, percent) -> rates.put(fund, new Percentage(percent)));
		return new CoFinancing(rates);
	}

	public UUID id() {
		return this.id;
	}

	public String project() {
		return this.project;
	}

	public int number() {
		return this.number;
	}

	public boolean isLead() {
		return this.lead;
	}

	public String name() {
		return this.name;
	}

	public String originalName() {
		return this.originalName;
	}

	public String abbreviation() {
		return this.abbreviation;
	}

	public String country() {
		return this.country;
	}

	public String city() {
		return this.city;
	}

	public String originalCity() {
		return this.originalCity;
	}

	public LegalStatus legalStatus() {
		return this.legalStatus;
	}

	public String currency() {
		return this.currency;
	}

}
