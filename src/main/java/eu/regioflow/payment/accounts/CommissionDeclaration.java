package eu.regioflow.payment.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import eu.regioflow.programme.AccountingYear;
import eu.regioflow.refusal.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * A payment application to the Commission, or the accounts of a year: a draft that
 * gathers, until it is finished.
 */
@Entity
public class CommissionDeclaration {

	/** What it is. */
	public enum Kind {

		PAYMENT_APPLICATION, ANNUAL_ACCOUNT

	}

	/** Where it stands. */
	public enum Status {

		DRAFT, FINISHED

	}

	private static final int NOTE_LENGTH = 2000;

	private static final int REFERENCE_LENGTH = 60;

	@Id
	private UUID id;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private String fund;

	private int accountingYear;

	private int number;

	@Enumerated(EnumType.STRING)
	private Status status;

	private UUID openedBy;

	private Instant openedAt;

	private UUID finishedBy;

	private Instant finishedAt;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
	@JoinColumn(name = "declaration", nullable = false)
	@BatchSize(size = 100)
	private List<DeclaredItem> items = new ArrayList<>();

	private String commissionReference;

	private LocalDate submittedOn;

	@Embedded
	private RecoveredFigures figures;

	@Fetch(FetchMode.SELECT)
	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "declaration_note", joinColumns = @JoinColumn(name = "declaration"))
	@MapKeyColumn(name = "priority")
	@Column(name = "text")
	private Map<String, String> notes = new TreeMap<>();

	@Version
	private Long version;

	protected CommissionDeclaration() {
	}

	CommissionDeclaration(Kind kind, String fund, AccountingYear year, int number, UUID openedBy, Instant openedAt) {
		this.id = UUID.randomUUID();
		this.kind = kind;
		this.fund = fund;
		this.accountingYear = year.first();
		this.number = number;
		this.status = Status.DRAFT;
		this.openedBy = openedBy;
		this.openedAt = openedAt;
	}

	/** Takes exactly these; what was in it already stays as it was gathered. */
	void gather(List<DeclaredItem> gathered) {
		requireDraft();
		Set<UUID> wanted = gathered.stream().map(DeclaredItem::subject).collect(Collectors.toSet());
		this.items.removeIf((item) -> !wanted.contains(item.subject()));
		Set<UUID> kept = this.items.stream().map(DeclaredItem::subject).collect(Collectors.toSet());
		gathered.stream().filter((item) -> !kept.contains(item.subject())).forEach(this.items::add);
	}

	/** Why the accounts differ under a priority; empty for no explanation. */
	void explain(String priority, String text) {
		requireDraft();
		if (text.length() > NOTE_LENGTH) {
			throw Refusal.invalid("text-too-long", NOTE_LENGTH);
		}
		if (text.isEmpty()) {
			this.notes.remove(priority);
		}
		else {
			this.notes.put(priority, text);
		}
	}

	/** The accounts keep what became of debts. */
	void freeze(RecoveredFigures frozen) {
		requireDraft();
		this.figures = frozen;
	}

	void submitted(String reference, LocalDate day, LocalDate today) {
		if (isDraft()) {
			throw Refusal.conflict("declaration-draft", reference());
		}
		String text = (reference != null) ? reference.strip() : "";
		if (text.isEmpty() || day == null) {
			throw Refusal.invalid("submission-incomplete");
		}
		if (text.length() > REFERENCE_LENGTH) {
			throw Refusal.invalid("text-too-long", REFERENCE_LENGTH);
		}
		if (day.isAfter(today)) {
			throw Refusal.invalid("day-in-future", day, today);
		}
		this.commissionReference = text;
		this.submittedOn = day;
	}

	void finish(UUID by, Instant at) {
		requireDraft();
		if (this.items.isEmpty()) {
			throw Refusal.conflict("nothing-to-declare", reference());
		}
		this.status = Status.FINISHED;
		this.finishedBy = by;
		this.finishedAt = at;
	}

	void reopen() {
		if (isDraft()) {
			throw Refusal.conflict("declaration-draft", reference());
		}
		if (this.submittedOn != null) {
			throw Refusal.conflict("declaration-submitted", reference(), this.commissionReference);
		}
		this.status = Status.DRAFT;
		this.figures = null;
		this.finishedBy = null;
		this.finishedAt = null;
	}

	private void requireDraft() {
		if (!isDraft()) {
			throw Refusal.conflict("declaration-finished", reference());
		}
	}

	/**
	 * Refuses a write that was made from an older state.
	 * @param expected the version that the writer saw, empty when they did not say
	 */
	void requireVersion(Optional<Long> expected) {
		expected.filter((seen) -> !seen.equals(this.version)).ifPresent((seen) -> {
			throw Refusal.conflict("stale-version", seen, this.version);
		});
	}

	public UUID id() {
		return this.id;
	}

	public Kind kind() {
		return this.kind;
	}

	public String fund() {
		return this.fund;
	}

	public AccountingYear year() {
		return new AccountingYear(this.accountingYear);
	}

	/** Counted within kind, fund and year. */
	public int number() {
		return this.number;
	}

	public Status status() {
		return this.status;
	}

	public boolean isDraft() {
		return this.status == Status.DRAFT;
	}

	/** Null until it is finished. */
	public Instant finishedAt() {
		return this.finishedAt;
	}

	/** By which the Commission's system names it; null until it is submitted. */
	public String commissionReference() {
		return this.commissionReference;
	}

	/** Null until it is submitted. */
	public LocalDate submittedOn() {
		return this.submittedOn;
	}

	/** Empty where none is given. */
	String explanation(String priority) {
		return this.notes.getOrDefault(priority, "");
	}

	/** What finished accounts froze. */
	Optional<RecoveredFigures> figures() {
		return Optional.ofNullable(this.figures);
	}

	/** By kind and reference. */
	public List<DeclaredItem> items() {
		return this.items.stream()
			.sorted(Comparator.comparing(DeclaredItem::kind).thenComparing(DeclaredItem::reference))
			.toList();
	}

	/** All items together. */
	public Eligible total() {
		return this.items.stream().map(DeclaredItem::amounts).reduce(Eligible.NONE, Eligible::plus);
	}

	public Long version() {
		return this.version;
	}

	/** Such as {@code ERDF-2019-2020-APP-1} or {@code ERDF-2019-2020-ACC-1}. */
	public String reference() {
		return "%s-%s-%s-%d".formatted(this.fund, year(), (this.kind == Kind.ANNUAL_ACCOUNT) ? "ACC" : "APP",
				this.number);
	}

}
