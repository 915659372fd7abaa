package eu.regioflow.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;

/**
 * A lump sum that is paid without a report, as the programme found it ready for payment.
 */
@Entity
public class LumpSumClaim {

	@Id
	private UUID id;

	private String project;

	private String code;

	private UUID markedBy;

	private Instant markedAt;

	private UUID takenBack;

	private UUID takenBackBy;

	private Instant takenBackAt;

	@OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
	@JoinColumn(name = "claim", nullable = false)
	@OrderBy("partner")
	private List<LumpSumShare> shares = new ArrayList<>();

	@Version
	private Long version;

	protected LumpSumClaim() {
	}

	LumpSumClaim(String project, String code, List<LumpSumShare> shares, UUID markedBy, Instant markedAt) {
		this.id = UUID.randomUUID();
		this.project = project;
		this.code = code;
		this.shares.addAll(shares);
		this.markedBy = markedBy;
		this.markedAt = markedAt;
	}

	/**
	 * Says that it is not ready after all.
	 * @return the act, as the cause of what it posts
	 */
	UUID takeBack(UUID by, Instant at) {
		this.takenBack = UUID.randomUUID();
		this.takenBackBy = by;
		this.takenBackAt = at;
		return this.takenBack;
	}

	public UUID id() {
		return this.id;
	}

	public String project() {
		return this.project;
	}

	/** Of the lump sum in the programme's catalogue. */
	public String code() {
		return this.code;
	}

	public UUID markedBy() {
		return this.markedBy;
	}

	public Instant markedAt() {
		return this.markedAt;
	}

	/** What each partner gets. */
	public List<LumpSumShare> shares() {
		return List.copyOf(this.shares);
	}

	/** Such as {@code PGI06030/lump-sum/PHASE_2}. */
	public String path() {
		return "%s/lump-sum/%s".formatted(this.project, this.code);
	}

}
